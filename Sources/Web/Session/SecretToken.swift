import Crypto
import Foundation

/// A secret that a browser or a program shows to be recognised. Only its hash is ever stored.
struct SecretToken: Sendable {
    /// 256 random bits, in Base64 without padding, safe in addresses and cookies.
    let text: String

    init() {
        text = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    init(text: String) { self.text = text }

    /// What the directory keeps: SHA-256. The token is random, so no salt or slow hash is needed.
    var hashBytes: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}
