/// What an action waits for: derived, never a status.
extension Action {
    /// Whether an open action has a blocker, not lifted, that waits for this.
    public func waits(for awaited: Blocker.Awaited) -> Bool {
        status.isOpen && blockers.contains { $0.liftedDay == nil && $0.waitsFor == awaited }
    }

    /// Whether work on an open action can not start yet on a day.
    public func startsAfter(_ day: Day) -> Bool {
        guard status.isOpen, let earliestStart else { return false }
        return earliestStart > day
    }
}

extension Plan {
    /// Whether an open action comes after another one that is still open.
    public func waitsForAnother(_ action: Action) -> Bool {
        action.status.isOpen && action.dependencies.contains { self[$0.predecessor]?.status.isOpen == true }
    }
}
