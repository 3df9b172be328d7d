import Planning
import Synchronization

/// The folded texts of deployments, kept until these change.
///
/// Bounded by bytes: what was not looked into for longest goes first, and is read again when somebody asks.
final class SearchTextCache: Sendable {
    private struct Entry {
        let sequence: Int
        let texts: SearchableTexts
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
    func texts(of deployment: DeploymentID, at sequence: Int) -> SearchableTexts? {
        state.withLock { state in
            guard state.entries[deployment]?.sequence == sequence else { return nil }
            state.clock += 1
            state.entries[deployment]?.usedAt = state.clock
            return state.entries[deployment]?.texts
        }
    }

    /// Reads the texts of a deployment and keeps them. Cost: folds every text of its plan, of its needs and of whom it convinces.
    func read(_ deployment: Deployment) -> SearchableTexts {
        let texts = SearchableTexts(deployment)
        let size = texts.size
        guard size <= byteLimit / 2 else { return texts }
        state.withLock { state in
            if let old = state.entries.removeValue(forKey: deployment.id) { state.bytes -= old.size }
            while state.bytes + size > byteLimit, let oldest = state.entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
                state.bytes -= oldest.value.size
                state.entries[oldest.key] = nil
            }
            state.clock += 1
            state.entries[deployment.id] = Entry(sequence: deployment.sequence, texts: texts, size: size, usedAt: state.clock)
            state.bytes += size
        }
        return texts
    }

    /// Bytes kept now. For tests.
    var bytes: Int { state.withLock { $0.bytes } }
}
