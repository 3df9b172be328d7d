import Planning

/// Something that an administrator wants to know of who came in, who tried, and who may do what. Kept for a year.
public struct SecurityEvent: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case signedIn, signInFailed, locked, signedOut, sessionRevoked
        case accountCreated, passwordChanged, accountDisabled, accountEnabled, accountDeleted
        case administratorAppointed, administratorDismissed
        case tokenMade, tokenFirstUsed, tokenRevoked
        case invited, invitationRevoked, joined, memberAdded, roleChanged, memberRemoved, left
    }

    public var at: Moment
    public var kind: Kind
    /// Whom it is about; nil for an address that has no account.
    public var account: AccountID?
    /// Who did it, when that is somebody else.
    public var actor: AccountID?
    /// The address of the machine; empty for the command line.
    public var machine: String
    public var deployment: DeploymentID?
    /// A role, an address, the name of a token or of a device.
    public var detail: String

    public init(
        _ kind: Kind, at moment: Moment, account: AccountID? = nil, by actor: AccountID? = nil, from machine: String,
        deployment: DeploymentID? = nil, detail: String = ""
    ) {
        at = moment
        self.kind = kind
        self.account = account
        self.actor = actor == account ? nil : actor
        self.machine = machine
        self.deployment = deployment
        // What comes from outside, such as the name of a device, is no longer than a line.
        self.detail = String(detail.prefix(200))
    }

    /// How long events are kept, in milliseconds: a year.
    public static let retention: Int64 = 365 * 86_400_000

    /// Written with the change that it tells of, in one transaction. What is older than a year goes.
    func write(_ connection: any Connection) throws {
        try connection.run(.deleteOldSecurityEvents, [.moment(Moment(milliseconds: at.milliseconds - Self.retention))])
        try connection.run(
            .insertSecurityEvent,
            [
                .moment(at), .text(kind.rawValue), .optional(account) { .id($0) }, .optional(actor) { .id($0) }, .text(machine),
                .optional(deployment) { .id($0) }, .text(detail),
            ])
    }
}

extension Directory {
    /// A page of security events.
    public struct SecurityPage: Hashable, Sendable {
        public var events: [SecurityEvent]
        /// Where the next page begins; nil when these are the oldest.
        public var next: Int64?
    }

    /// Events, the latest first.
    ///
    /// - Parameters:
    ///   - kind: Those of one kind alone.
    ///   - account: Those about one account, or by it.
    ///   - before: Where a page ended.
    public func securityEvents(
        kind: SecurityEvent.Kind? = nil, account: AccountID? = nil, before: Int64? = nil, limit: Int = 100
    ) async throws -> SecurityPage {
        let limit = min(max(limit, 1), 10_000)
        return try await database.read { connection in
            let rows = try connection.rows(
                .securityEvents,
                [
                    .integer(before ?? .max), .optional(kind) { .text($0.rawValue) }, .optional(account) { .id($0) },
                    .integer(limit + 1),
                ])
            let events = try rows.prefix(limit).map { row in
                var event = SecurityEvent(
                    try row.named(2), at: try row.moment(1), account: try row.optionalID(3), from: try row.text(5),
                    deployment: try row.optionalID(6), detail: try row.text(7))
                event.actor = try row.optionalID(4)
                return event
            }
            return SecurityPage(events: events, next: rows.count > limit ? try rows[limit - 1].integer(0) : nil)
        }
    }

    /// Notes an event that changes nothing else, such as a password that was wrong.
    public func note(_ event: SecurityEvent) async throws {
        try await writer.write { try event.write($0) }
    }
}
