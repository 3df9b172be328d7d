import Planning
import Synchronization

/// That a deployment has come to a sequence number, or is gone.
public struct Announcement: Hashable, Sendable {
    public let deployment: DeploymentID
    /// The number of its latest event: ``Journal/deployment(_:)`` has it by now.
    public let sequence: Int
    public let isDeleted: Bool
}

/// Tells live pages that a deployment has changed, whichever process changed it.
final class Announcer: Sendable {
    private struct Listener {
        var deployment: DeploymentID?
        var notices: AsyncStream<Announcement>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var nextListener = 0
        /// What was announced last, so that a commit noticed twice is told once.
        var announced: [DeploymentID: Int] = [:]

        func tell(_ announcement: Announcement) {
            for listener in listeners.values
            where listener.deployment == nil || listener.deployment == announcement.deployment {
                listener.notices.yield(announcement)
            }
        }
    }

    private let state = Mutex(State())

    /// Each announcement from now on, of one deployment or of all. A listener that does not keep up loses the oldest.
    func announcements(of deployment: DeploymentID? = nil, buffer: Int) -> AsyncStream<Announcement> {
        let (stream, notices) = AsyncStream.makeStream(of: Announcement.self, bufferingPolicy: .bufferingNewest(buffer))
        let id = state.withLock { state in
            state.nextListener += 1
            state.listeners[state.nextListener] = Listener(deployment: deployment, notices: notices)
            return state.nextListener
        }
        notices.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
        }
        return stream
    }

    /// Announces a sequence that was not announced yet; sequences of a deployment only go up.
    func announce(_ deployment: DeploymentID, sequence: Int) {
        state.withLock { state in
            guard sequence > state.announced[deployment] ?? 0 else { return }
            state.announced[deployment] = sequence
            state.tell(Announcement(deployment: deployment, sequence: sequence, isDeleted: false))
        }
    }

    func announceDeletion(of deployment: DeploymentID) {
        state.withLock { state in
            // No sequence comes after this one.
            let last = state.announced.updateValue(.max, forKey: deployment) ?? 0
            guard last != .max else { return }
            state.tell(Announcement(deployment: deployment, sequence: last, isDeleted: true))
        }
    }

    func finish() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            return state.listeners
        }
        for listener in listeners.values { listener.notices.finish() }
    }
}
