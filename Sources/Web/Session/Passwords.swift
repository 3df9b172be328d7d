import Crypto
import CryptoExtras
import Foundation
import NIOPosix

/// Password hashing with scrypt (RFC 7914), at the cost OWASP recommends: N = 2^17, r = 8, p = 1, which is 128 MiB.
///
/// Hashes run on a pool of their own with two threads, so that many sign-ins at once wait in line instead of taking
/// all memory and every core.
package struct Passwords: Sendable {
    /// What a password must be: long enough; no other rule (NIST SP 800-63B, section 5.1.1.2).
    package static let minimumLength = 12
    package static let maximumBytes = 1_024

    private let rounds: Int
    private let pool: NIOThreadPool

    /// - Parameter rounds: The cost N. Tests use a small one.
    package init(rounds: Int = 1 << 17) {
        self.rounds = rounds
        pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
    }

    /// The hash to store: `scrypt$N$salt$key`, in Base64.
    package func hash(_ password: String) async throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        let key = try await derive(password, salt: salt, rounds: rounds)
        return "scrypt$\(rounds)$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether a password is the one of a stored hash.
    package func verify(_ password: String, against stored: String) async throws -> Bool {
        let parts = stored.split(separator: "$")
        guard parts.count == 4, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let salt = Data(base64Encoded: String(parts[2])), let key = Data(base64Encoded: String(parts[3]))
        else { return false }
        let derived = try await derive(password, salt: salt, rounds: rounds)
        return constantTimeEqual(derived, key)
    }

    /// Costs what a verification costs, so that an unknown address answers no faster than a known one.
    func pretend(_ password: String) async throws {
        _ = try await derive(password, salt: Data(repeating: 0, count: 16), rounds: rounds)
    }

    private func derive(_ password: String, salt: Data, rounds: Int) async throws -> Data {
        let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        return try await pool.runIfActive {
            try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1,
                maxMemory: 256 * 1024 * 1024
            ).withUnsafeBytes { Data($0) }
        }
    }

    private func constantTimeEqual(_ left: Data, _ right: Data) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
