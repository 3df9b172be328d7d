extension Plan {
    /// The way along dependencies from an action back to itself if it came to depend on `predecessor`, or `nil`.
    ///
    /// Rule 4. Visits at most the actions that `predecessor` waits for, directly or not.
    func cycle(from action: ActionID, through predecessor: ActionID) -> [ActionID]? {
        if action == predecessor { return [action, action] }
        // What nothing waits for is on no cycle: so it is with each action that a plan is read in with.
        if successors(of: action).isEmpty { return nil }
        var cameFrom: [ActionID: ActionID] = [predecessor: action]
        var waiting = [predecessor]
        while let current = waiting.popLast() {
            for dependency in self[current]?.dependencies ?? [] where cameFrom[dependency.predecessor] == nil {
                cameFrom[dependency.predecessor] = current
                if dependency.predecessor == action {
                    var cycle = [action]
                    var step = current
                    while step != action, let previous = cameFrom[step] {
                        cycle.append(step)
                        step = previous
                    }
                    cycle.append(action)
                    return cycle.reversed()
                }
                waiting.append(dependency.predecessor)
            }
        }
        return nil
    }
}
