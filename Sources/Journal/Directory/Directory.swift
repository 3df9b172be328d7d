import Foundation
import Planning

/// Who may come in: accounts, their sessions and API tokens, and what each may do in each deployment.
///
/// Changes share the journal's transactions and are on disk when a function returns. Secrets are not here: passwords
/// and tokens come as hashes that the caller makes.
public struct Directory: Sendable {
    let database: any Database
    let writer: GroupCommit

    /// A date of last use is written again only when it is older than this: reading pages must not write.
    static let lastUsePrecision: Int64 = 5 * 60 * 1_000
}

/// Why the directory changes nothing. The facts are here, the sentences with the texts.
public enum DirectoryError: Error, Hashable, Sendable {
    case emailTaken(String)
    /// There are accounts already: the first one can not be created any more.
    case alreadySetUp
    case noSuchAccount(AccountID)
    /// Somebody must be able to administer.
    case lastAdministrator
    /// Somebody must lead the deployment.
    case lastLead(DeploymentID)
    case notAMember(AccountID, of: DeploymentID)
    /// The account can not go: nobody else leads these.
    case leadsAlone([DeploymentID])
    /// The invitation is unknown, over, used up or was taken back: which of them is not told.
    case invitationOver
    /// The invitation is for this address.
    case otherAddress(String)
    /// The same form was sent before: its link was shown then.
    case invitedAlready
    case tooManyInvitations
}

/// The SHA-256 of a random token. The token itself is known to its holder alone.
public struct TokenHash: Hashable, Sendable {
    public let bytes: Data

    /// Fails unless there are 32 bytes.
    public init?(_ bytes: some Sequence<UInt8>) {
        self.bytes = Data(bytes)
        guard self.bytes.count == 32 else { return nil }
    }
}

extension SQLValue {
    static func hash(_ value: TokenHash) -> SQLValue { .blob(value.bytes) }
}

extension SQLRow {
    func hash(_ column: Int) throws(JournalError) -> TokenHash {
        guard let hash = TokenHash(try blob(column)) else { throw .corrupt(detail: "a token hash of another length") }
        return hash
    }
}
