import Planning
import Synchronization

/// Earlier states of deployments that somebody looked at, kept for whoever looks next, the least recently used out first.
///
/// A state at a sequence number never changes, so that nothing here is ever stale; who asks has made sure that the
/// deployment still is there.
final class PastDeployments: Sendable {
    private struct Key: Hashable {
        var deployment: DeploymentID
        var sequence: Int
    }

    private struct State {
        var kept: [Key: (deployment: Deployment, lastUse: Int)] = [:]
        var uses = 0

        var actions: Int { kept.values.reduce(0) { $0 + $1.deployment.plan.actionCount } }
    }

    private let state = Mutex(State())
    private let stateLimit: Int
    private let actionLimit: Int

    /// - Parameter actionLimit: Actions of all of them together: what bounds the memory.
    init(stateLimit: Int = 16, actionLimit: Int = 20_000) {
        self.stateLimit = stateLimit
        self.actionLimit = actionLimit
    }

    var count: Int { state.withLock { $0.kept.count } }

    /// The state after the event of a sequence, folded by `load` when it is not kept.
    func deployment(_ id: DeploymentID, at sequence: Int, load: () async throws -> Deployment) async throws -> Deployment {
        let key = Key(deployment: id, sequence: sequence)
        let known: Deployment? = state.withLock { state in
            state.uses += 1
            state.kept[key]?.lastUse = state.uses
            return state.kept[key]?.deployment
        }
        if let known { return known }
        let deployment = try await load()
        state.withLock { state in
            state.kept[key] = (deployment, state.uses)
            while state.kept.count > stateLimit || state.kept.count > 1 && state.actions > actionLimit {
                guard let oldest = state.kept.filter({ $0.key != key }).min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
                state.kept[oldest.key] = nil
            }
        }
        return deployment
    }

    func forget(_ id: DeploymentID) {
        state.withLock { state in state.kept = state.kept.filter { $0.key.deployment != id } }
    }
}
