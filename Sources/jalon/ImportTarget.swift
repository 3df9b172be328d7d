import Foundation
import Journal
import Planning
import Web

/// Where an import goes, and in whose name.
struct ImportTarget {
    let deployment: Deployment
    let actor: Actor

    /// - Parameters:
    ///   - into: The deployment by identifier or name; a new one without.
    ///   - account: The e-mail address of who imports; the operator without.
    init(into name: String?, account email: String?, in journal: Journal) async throws {
        if let name {
            deployment = try await journal.deployment(named: name)
        } else {
            deployment = Deployment(id: DeploymentID(UInt64.random(in: .min ... .max)))
        }
        guard let email else {
            actor = Actor(account: .operator, role: .lead)
            return
        }
        guard let account = try await journal.directory.account(email: email) else { throw CommandFailure.noSuchAccount(email) }
        guard deployment.isOpened else {
            actor = Actor(account: account.id, role: .lead)
            return
        }
        guard let membership = try await journal.directory.membership(of: account.id, in: deployment.id) else {
            throw CommandFailure.notAMember(email)
        }
        actor = membership.actor
    }

    /// What the operator opens would be seen by nobody: administrators become its leads.
    func letAdministratorsIn(_ journal: Journal, at moment: Moment) async throws {
        guard actor.account == .operator else { return }
        for account in try await journal.directory.accounts() where account.isAdministrator && account.disabledAt == nil {
            try await journal.directory.put(
                Directory.Membership(deployment: deployment.id, account: account.id, role: .lead, since: moment))
        }
    }
}
