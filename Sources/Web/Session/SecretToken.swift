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

    /// What the directory keeps.
    var hash: String {
        SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
