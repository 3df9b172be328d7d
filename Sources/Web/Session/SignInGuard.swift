import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// Keeps passwords from being guessed: after repeated failures nobody is let in for a while, by address that was typed and by
/// machine.
///
/// What is locked is what was typed, whether or not there is such an account: neither the answer nor its time tells.
struct SignInGuard: Sendable {
    let directory: Directory
    let now: @Sendable () -> Moment

    static let accountRule = Directory.LockRule(failures: 10, window: 15 * 60_000)
    /// A whole office may come from one address.
    static let machineRule = Directory.LockRule(failures: 100, window: 15 * 60_000)

    /// Counts an attempt, before the password is looked at.
    ///
    /// - Throws: `WebError.tooManyRequests` while it is locked, for the right password too.
    func take(_ email: String, from machine: Machine) async throws {
        var keys = [(key: Self.key(email: email), rule: Self.accountRule)]
        if let key = machine.lockKey { keys.append((key, Self.machineRule)) }
        let moment = now()
        guard let lock = try await directory.takeAttempt(keys, at: moment) else { return }
        if lock.isNew {
            let account = try await directory.account(email: email)
            try await directory.note(
                SecurityEvent(.locked, at: moment, account: account?.id, from: machine.address, detail: Self.noted(email)))
        }
        throw WebError.tooManyRequests(retryAfter: Int((lock.until.milliseconds - moment.milliseconds + 999) / 1_000))
    }

    /// The password was right.
    func clear(_ email: String, from machine: Machine) async throws {
        try await directory.forgiveAttempts(of: Self.key(email: email), from: machine.lockKey)
    }

    /// What the log says of an address: people type passwords into the wrong field, and those are not kept.
    static func noted(_ email: String) -> String { email.contains("@") ? String(email.prefix(100)) : "" }

    private static func key(email: String) -> String { hashed("account:" + email.lowercased()) }

    fileprivate static func hashed(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(16).map { String(format: "%02x", $0) }.joined()
    }
}

/// Where a request comes from.
struct Machine: Sendable {
    /// An IP address; empty when it is not known.
    var address: String
    /// What failures are counted by; nil when every request comes from the same proxy, which would lock everybody out.
    var lockKey: String?
}

extension Services {
    /// Where a request comes from: as the proxy says, when there is one on this machine (`--public-address`).
    ///
    /// Of several addresses in `X-Forwarded-For` the last is the one that our own proxy saw; those before it are the sender's to
    /// make up.
    func origin(_ request: Request, _ context: WebContext) -> Machine {
        let direct = context.remoteAddress?.ipAddress ?? ""
        guard configuration.publicAddress != nil, direct == "::1" || direct.hasPrefix("127.") || direct.isEmpty else {
            return Machine(address: direct, lockKey: SignInGuard.hashed("machine:" + direct))
        }
        let forwarded = request.headers[values: .xForwardedFor].last?.split(separator: ",").last
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard let forwarded, (2...45).contains(forwarded.utf8.count), forwarded.allSatisfy({ $0.isHexDigit || $0 == "." || $0 == ":" })
        else { return Machine(address: direct, lockKey: nil) }
        return Machine(address: forwarded, lockKey: SignInGuard.hashed("machine:" + forwarded))
    }

    /// The address alone, for the security log.
    @Sendable func machine(_ request: Request, _ context: WebContext) -> String { origin(request, context).address }

    /// An event of the security log, by who is signed in unless it is about somebody else.
    func event(
        _ kind: SecurityEvent.Kind, _ request: Request, _ context: WebContext, account: AccountID? = nil,
        deployment: DeploymentID? = nil, detail: String = ""
    ) -> SecurityEvent {
        SecurityEvent(
            kind, at: now(), account: account ?? context.signedIn?.account, by: context.signedIn?.account,
            from: machine(request, context), deployment: deployment, detail: detail)
    }
}

extension HTTPField.Name {
    // A name known at compile time: `init` fails only for characters that no field name may have.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}
