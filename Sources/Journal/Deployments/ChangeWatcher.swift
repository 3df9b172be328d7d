import Planning

/// Notices what other processes commit to the same database, brings the cache up to date and announces it.
actor ChangeWatcher {
    private let database: any Database
    private let cache: DeploymentCache
    private let announcer: Announcer
    private var seen: Int

    init(database: any Database, cache: DeploymentCache, announcer: Announcer) async throws {
        self.database = database
        self.cache = cache
        self.announcer = announcer
        seen = try await database.read { try $0.row(.latestChange)?.int(0) ?? 0 }
    }

    /// Runs until cancelled.
    func run() async {
        for await _ in database.commits() {
            // A read that fails for a moment is tried again; until then commands still state what they know.
            while !Task.isCancelled {
                do {
                    try await noticeChanges()
                    break
                } catch {
                    try? await Task.sleep(for: .milliseconds(200))
                }
            }
        }
    }

    private struct Change: Sendable {
        var deployment: DeploymentID
        var head: Int
        var isDeleted: Bool
        var number: Int
    }

    private func noticeChanges() async throws {
        let changes = try await database.read { [seen] connection in
            try connection.rows(.streamsChanged, [.integer(seen)]).map { row in
                Change(
                    deployment: try row.id(0), head: try row.int(1), isDeleted: !row.isNull(2), number: try row.int(3))
            }
        }
        for change in changes {
            await notice(change)
            seen = change.number
        }
    }

    /// Our own changes come by here too: they are in the cache and announced already, and cost a comparison.
    private func notice(_ change: Change) async {
        if change.isDeleted {
            await cache.forget(change.deployment)
            return announcer.announceDeletion(of: change.deployment)
        }
        if let live = await cache.liveIfCached(change.deployment), await live.deployment.sequence < change.head {
            do {
                try await live.catchUp()
            } catch {
                // Whoever asks next loads it, and is told what is wrong with it.
                await cache.forget(change.deployment)
            }
        }
        announcer.announce(change.deployment, sequence: change.head)
    }
}
