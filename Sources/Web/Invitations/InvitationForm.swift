import Foundation
import Journal
import Planning

/// What the form of an invitation says.
struct InvitationForm {
    enum Problem: Error, Hashable {
        case notAnEmail(String)
        /// The address has access already.
        case memberAlready(String)
        case unknownPerson
    }

    let role: Role
    let person: PersonID?
    /// Nil: a link for whoever has it.
    let email: String?
    let days: Int
    let limit: Int?
    let language: Language
    let isSent: Bool

    static let days = [7, 30]
    static let limits: [Int?] = [1, 10, 50, nil]

    /// - Throws: `FormProblem` and ``Problem``.
    init(_ form: Form, in deployment: Deployment, language: Language) throws {
        role = try FormValue.choice(form["role"])
        person = try FormValue.identifier(form["person"])
        if let person {
            guard let known = deployment.people[person], !known.hasLeft else { throw Problem.unknownPerson }
        }
        let address = form["email"].trimmingCharacters(in: .whitespacesAndNewlines)
        if address.isEmpty {
            email = nil
        } else {
            let parts = address.split(separator: "@", omittingEmptySubsequences: false)
            // Letters that mean something to a mail program or in a header are no part of the addresses that people have.
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), address.utf8.count <= 254,
                !address.contains(where: { $0.isWhitespace || $0.isNewline || "<>,;:\"()[]\\".contains($0) }),
                address.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
            else { throw Problem.notAnEmail(String(address.prefix(60))) }
            email = address
        }
        guard let days = Int(form["days"].isEmpty ? "7" : form["days"]), Self.days.contains(days) else { throw FormProblem.unknownChoice }
        self.days = days
        // For one address it is used once.
        if email == nil, !form["limit"].isEmpty {
            guard let limit = Int(form["limit"]), Self.limits.contains(limit) else { throw FormProblem.unknownChoice }
            self.limit = limit
        } else {
            limit = email == nil ? nil : 1
        }
        self.language = Language(rawValue: form["language"]) ?? language
        isSent = form.has("send")
    }

    func invitation(
        _ id: Identifier<Directory.Invitation>, to deployment: DeploymentID, by account: AccountID, token: SecretToken, at moment: Moment
    ) -> Directory.Invitation? {
        TokenHash(token.hashBytes).map {
            Directory.Invitation(
                id: id, tokenHash: $0, deployment: deployment, role: role, person: person, email: email, createdBy: account,
                createdAt: moment, expiresAt: Moment(milliseconds: moment.milliseconds + Int64(days) * 86_400_000), limit: limit)
        }
    }
}
