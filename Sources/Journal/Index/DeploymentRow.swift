import Planning

/// What the index knows of a deployment itself.
struct DeploymentRow: Hashable, Sendable {
    let id: DeploymentID
    let name: String
    let head: Int
    let openedAt: Moment
    let changedAt: Moment

    init(_ deployment: Deployment, changedAt: Moment) {
        id = deployment.id
        name = deployment.settings.name
        head = deployment.sequence
        openedAt = deployment.openedAt ?? changedAt
        self.changedAt = changedAt
    }

    /// From a row of name, head, opened_at and changed_at, starting at a column.
    init(_ id: DeploymentID, _ row: SQLRow, from column: Int) throws {
        self.id = id
        name = try row.text(column)
        head = try row.int(column + 1)
        openedAt = try row.moment(column + 2)
        changedAt = try row.moment(column + 3)
    }

    func put(_ connection: any Connection) throws {
        try connection.run(
            .putDeploymentRow, [.id(id), .text(name), .integer(head), .moment(openedAt), .moment(changedAt)])
    }
}
