import Planning

/// Keeps the deployments in use in memory, the least recently used out first.
///
/// One that is dropped while somebody still works on it goes on working: appends state what they were decided on.
actor DeploymentCache {
    private enum Entry {
        case loading(Task<LiveDeployment, any Error>)
        case loaded(LiveDeployment)
    }

    private struct Slot {
        var entry: Entry
        var lastUse: Int
    }

    private let log: EventLog
    private let announcer: Announcer
    private let limits: Journal.CacheLimits
    private var slots: [DeploymentID: Slot] = [:]
    private var uses = 0

    init(log: EventLog, announcer: Announcer, limits: Journal.CacheLimits) {
        self.log = log
        self.announcer = announcer
        self.limits = limits
    }

    var count: Int { slots.count }

    /// The live deployment, loaded once however many ask at the same time. One that was never opened is not kept.
    func live(_ id: DeploymentID) async throws -> LiveDeployment {
        uses += 1
        // Plans grow while they are in use.
        if uses.isMultiple(of: 256) { makeRoom(for: id) }
        if let slot = slots[id] {
            slots[id]?.lastUse = uses
            switch slot.entry {
            case .loaded(let live): return live
            case .loading(let task): return try await task.value
            }
        }
        let task = Task { [log, announcer] in
            let loaded = try await DeploymentLoader(database: log.database).load(id)
            return LiveDeployment(loaded, log: log, announcer: announcer)
        }
        slots[id] = Slot(entry: .loading(task), lastUse: uses)
        do {
            let live = try await task.value
            guard await live.deployment.sequence > 0 else {
                forget(id, ifLoadedBy: task)
                return live
            }
            if case .loading(task) = slots[id]?.entry { slots[id]?.entry = .loaded(live) }
            makeRoom(for: id)
            await live.writeSnapshotWhenDue()
            return live
        } catch {
            forget(id, ifLoadedBy: task)
            throw error
        }
    }

    /// The live deployment if it is in memory or being loaded. Does not count as a use.
    func liveIfCached(_ id: DeploymentID) async -> LiveDeployment? {
        switch slots[id]?.entry {
        case .loaded(let live): live
        case .loading(let task): try? await task.value
        case nil: nil
        }
    }

    func forget(_ id: DeploymentID) { slots[id] = nil }

    private func forget(_ id: DeploymentID, ifLoadedBy task: Task<LiveDeployment, any Error>) {
        if case .loading(task) = slots[id]?.entry { slots[id] = nil }
    }

    private func makeRoom(for newcomer: DeploymentID) {
        var actions = slots.values.reduce(0) { $0 + size(of: $1) }
        guard slots.count > limits.deployments || actions > limits.actions else { return }
        for (id, slot) in slots.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where id != newcomer {
            guard slots.count > limits.deployments || actions > limits.actions else { return }
            slots[id] = nil
            actions -= size(of: slot)
        }
    }

    private func size(of slot: Slot) -> Int {
        if case .loaded(let live) = slot.entry { live.size.load(ordering: .relaxed) } else { 0 }
    }
}
