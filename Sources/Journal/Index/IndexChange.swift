import Planning

/// What some events change in the read index. Written in the transaction that appends them.
///
/// Cost: grows with the actions that the events touch, not with the plan.
struct IndexChange: Sendable {
    private let deployment: DeploymentID
    /// Nil when it stays as it is.
    private let row: DeploymentRow?
    private let put: [ActionRow]
    private let removed: [ActionID]
    private let touches: [ActionTouch]

    /// The change from one state to another by these events.
    init(from before: Deployment, to after: Deployment, by events: [RecordedEvent]) {
        deployment = after.id
        let row = DeploymentRow(after)
        self.row = row == DeploymentRow(before) ? nil : row
        touches = events.compactMap(ActionTouch.init)
        var put: [ActionRow] = []
        var removed: [ActionID] = []
        for id in Set(touches.map(\.action)) {
            let was = before.plan[id].map(ActionRow.init)
            if let action = after.plan[id] {
                let row = ActionRow(action)
                if row != was { put.append(row) }
            } else if was != nil {
                removed.append(id)
            }
        }
        self.put = put
        self.removed = removed
    }

    func write(_ connection: any Connection) throws {
        try row?.put(connection)
        for action in put { try action.put(in: deployment, connection) }
        for action in removed { try connection.run(.deleteActionRow, [.id(deployment), .id(action)]) }
        for touch in touches { try touch.put(in: deployment, connection) }
    }

    /// Takes everything of a deployment out of the index.
    static func clear(_ deployment: DeploymentID, _ connection: any Connection) throws {
        for statement in [Statement.deleteEventActions, .deleteActionRows, .deleteDeploymentRow] {
            try connection.run(statement, [.id(deployment)])
        }
    }
}

/// That an event is about an action, for the history of that action.
struct ActionTouch: Hashable, Sendable {
    let action: ActionID
    let sequence: Int

    init?(_ recorded: RecordedEvent) {
        guard let action = recorded.event.action else { return nil }
        self.action = action
        sequence = recorded.sequence
    }

    /// From a row of action and sequence.
    init(_ row: SQLRow) throws {
        action = try row.id(0)
        sequence = try row.int(1)
    }

    func put(in deployment: DeploymentID, _ connection: any Connection) throws {
        try connection.run(.putEventAction, [.id(deployment), .id(action), .integer(sequence)])
    }
}
