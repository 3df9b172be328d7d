import Journal
import Planning
import Synchronization

/// What an account may do in a deployment, as the directory said a few seconds ago at most.
///
/// A change made here is known at once; one made by another process counts within those seconds.
final class MembershipStore: Sendable {
    private struct Key: Hashable {
        let account: AccountID
        let deployment: DeploymentID
    }

    private struct State {
        var known: [Key: (membership: Directory.Membership, readAt: ContinuousClock.Instant)] = [:]
        /// Counts the times that everything was forgotten: what was asked before is not remembered after.
        var generation = 0
    }

    private static let remembered: Duration = .seconds(2)
    private static let limit = 10_000

    private let directory: Directory
    private let state = Mutex(State())

    init(directory: Directory) { self.directory = directory }

    /// Nil when the account may see nothing of the deployment.
    func membership(of account: AccountID, in deployment: DeploymentID) async throws -> Directory.Membership? {
        let key = Key(account: account, deployment: deployment)
        let (known, generation) = state.withLock { ($0.known[key], $0.generation) }
        if let known, ContinuousClock.now - known.readAt < Self.remembered { return known.membership }
        let readAt = ContinuousClock.now
        let membership = try await directory.membership(of: account, in: deployment)
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.known.count >= Self.limit { state.known.removeAll() }
            state.known[key] = membership.map { ($0, readAt) }
        }
        return membership
    }

    /// Memberships have changed here: ask the directory again.
    func forget() {
        state.withLock { state in
            state.known.removeAll()
            state.generation += 1
        }
    }
}
