import Journal
import Planning
import Synchronization

/// What concerns each account and is not read yet, in all its deployments.
///
/// Derived from the events. What was found is kept until the deployment moves on or more of it is read, so that the count
/// on every page costs one question to the directory and nothing for each deployment that has stood still.
final class NoticeStore: Sendable {
    /// A deployment in which something is new to a reader.
    struct Unread: Sendable {
        let standing: Directory.Standing
        let deployment: Deployment
        /// What happened since they last read it all, oldest first, up to ``eventLimit``.
        let events: [RecordedEvent]
        /// What of it concerns them and is not read, newest first.
        let notices: [Notice]
    }

    private struct Key: Hashable {
        let reader: NoticeReader
        let deployment: DeploymentID
    }

    private struct Entry {
        let head: Int
        let read: Int
        let notices: [Notice]
    }

    /// Who comes back after more events than this is told of the latest.
    static let eventLimit = 500
    private static let entryLimit = 20_000

    private let journal: Journal
    private let entries = Mutex<[Key: Entry]>([:])

    init(journal: Journal) { self.journal = journal }

    /// How many actions have something unread that concerns an account.
    func count(for account: AccountID) async throws -> Int {
        var count = 0
        for standing in try await journal.directory.standings(of: account) {
            count += Set(try await notices(for: standing).map(\.action)).count
        }
        return count
    }

    /// The deployments where something is new, the latest changed first.
    func unread(by account: AccountID) async throws -> [Unread] {
        var unread: [Unread] = []
        for standing in try await journal.directory.standings(of: account) where standing.head > standing.read {
            let (deployment, all) = try await news(for: standing)
            let notices = try await notices(for: standing)
            let sight = Sight(account: account, role: standing.membership.role)
            let events = all.filter { $0.event.isSeen(by: sight) }
            if !events.isEmpty || !notices.isEmpty {
                unread.append(Unread(standing: standing, deployment: deployment.seen(by: sight), events: events, notices: notices))
            }
        }
        return unread
    }

    /// Whether something of an action is unread by a member.
    func concerns(_ action: ActionID, in deployment: DeploymentID, _ account: AccountID) async throws -> Bool {
        let standings = try await journal.directory.standings(of: account)
        guard let standing = standings.first(where: { $0.membership.deployment == deployment }) else { return false }
        return try await notices(for: standing).contains { $0.action == action }
    }

    private func news(for standing: Directory.Standing) async throws -> (Deployment, [RecordedEvent]) {
        let deployment = try await journal.deployment(standing.membership.deployment)
        let events = try await journal.events(to: deployment, after: standing.read, limit: Self.eventLimit)
        // What happened before somebody came in is no news to them.
        let since = standing.read == 0 ? standing.membership.since : Moment(milliseconds: 0)
        return (deployment, events.filter { $0.at >= since })
    }

    private func notices(for standing: Directory.Standing) async throws -> [Notice] {
        guard standing.head > standing.read, !standing.reader.isOnlooker else { return [] }
        let key = Key(reader: standing.reader, deployment: standing.membership.deployment)
        let known = entries.withLock { $0[key] }
        let all: [Notice]
        if let known, known.head >= standing.head, known.read == standing.read {
            all = known.notices
        } else {
            let (deployment, events) = try await news(for: standing)
            all = deployment.notices(in: events, for: standing.reader)
            entries.withLock { entries in
                if entries.count >= Self.entryLimit { entries.removeAll() }
                entries[key] = Entry(head: deployment.sequence, read: standing.read, notices: all)
            }
        }
        return all.filter { $0.sequence > standing.readOfActions[$0.action] ?? 0 }
    }
}
