import Planning

/// The answer to a command.
public struct Outcome: Hashable, Sendable {
    /// The deployment with the command's events, and possibly with later ones.
    public let deployment: Deployment
    /// What the command came to; empty when all was already as wished.
    public let events: [RecordedEvent]
    /// The same command identifier had been answered before: `events` are those of that first time.
    public let wasRepeated: Bool
}
