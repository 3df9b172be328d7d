import Crypto
import Foundation
import Journal
import Planning

/// A token for the API, just made: its text is known to whoever asked for it alone, the directory keeps a hash.
package struct NewAPIToken {
    package let text: String
    package let token: Directory.APIToken

    /// Nil never happens: a SHA-256 has the length that the directory asks for.
    ///
    /// - Parameter deployment: The only one it opens.
    package init?(
        for account: AccountID, label: String, scope: Directory.APIToken.Scope, days: Int, at moment: Moment,
        deployment: DeploymentID? = nil
    ) {
        text = SecretToken().text
        guard let hash = TokenHash(SHA256.hash(data: Data(text.utf8))) else { return nil }
        token = Directory.APIToken(
            id: Identifier(UInt64.random(in: .min ... .max)), tokenHash: hash, account: account, label: label, scope: scope,
            createdAt: moment, expiresAt: Moment(milliseconds: moment.milliseconds + Int64(days) * 86_400_000), deployment: deployment)
    }
}
