import Planning

/// The events of one command on their way to the disk. Belongs to one ``LiveDeployment``.
final class Flight {
    /// The state its events lead to.
    let deployment: Deployment
    /// Where the log is once it has arrived.
    let head: EventLog.Head
    /// A command it was decided on did not reach the disk: should this one do, its state is read again.
    var isDoubtful = false

    private var hasArrived: Bool?
    private var waiting: [CheckedContinuation<Bool, Never>] = []

    init(to deployment: Deployment, command: CommandID) {
        self.deployment = deployment
        head = EventLog.Head(sequence: deployment.sequence, command: command)
    }

    /// Waits until it is on disk, or is known not to be.
    nonisolated(nonsending) func settlement() async -> Bool {
        if let hasArrived { return hasArrived }
        return await withCheckedContinuation { waiting.append($0) }
    }

    func settle(_ hasArrived: Bool) {
        guard self.hasArrived == nil else { return }
        self.hasArrived = hasArrived
        for continuation in waiting { continuation.resume(returning: hasArrived) }
        waiting = []
    }
}
