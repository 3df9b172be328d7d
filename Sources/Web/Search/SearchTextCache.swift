import Planning
import Synchronization

/// The folded texts of deployments, kept until these change.
///
/// Bounded by bytes: what was not looked into for longest goes first, and is read again when somebody asks.
final class SearchTextCache: Sendable {
    private struct Entry {
        let sequence: Int
        let actions: [SearchableAction]
        let size: Int
        var usedAt: Int
    }

    private struct State {
        var entries: [DeploymentID: Entry] = [:]
        var bytes = 0
        var clock = 0
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    init(byteLimit: Int = 16 << 20) { self.byteLimit = byteLimit }

    /// Nil when the texts were not kept, or are those of another moment.
    func actions(of deployment: DeploymentID, at sequence: Int) -> [SearchableAction]? {
        state.withLock { state in
            guard state.entries[deployment]?.sequence == sequence else { return nil }
            state.clock += 1
            state.entries[deployment]?.usedAt = state.clock
            return state.entries[deployment]?.actions
        }
    }

    /// Reads the texts of a deployment and keeps them. Cost: folds every text of its plan.
    func read(_ deployment: Deployment) -> [SearchableAction] {
        let actions = deployment.plan.orderedActions.map { SearchableAction($0, in: deployment) }
        let size = actions.reduce(0) { $0 + $1.size }
        guard size <= byteLimit / 2 else { return actions }
        state.withLock { state in
            if let old = state.entries.removeValue(forKey: deployment.id) { state.bytes -= old.size }
            while state.bytes + size > byteLimit, let oldest = state.entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
                state.bytes -= oldest.value.size
                state.entries[oldest.key] = nil
            }
            state.clock += 1
            state.entries[deployment.id] = Entry(sequence: deployment.sequence, actions: actions, size: size, usedAt: state.clock)
            state.bytes += size
        }
        return actions
    }

    /// Bytes kept now. For tests.
    var bytes: Int { state.withLock { $0.bytes } }
}
