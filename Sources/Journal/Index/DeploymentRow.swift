import Planning

/// What the index knows of a deployment itself, beside where its stream is.
struct DeploymentRow: Hashable, Sendable {
    let id: DeploymentID
    let name: String
    let openedAt: Moment?

    init(_ deployment: Deployment) {
        id = deployment.id
        name = deployment.settings.name
        openedAt = deployment.openedAt
    }

    /// From a row of name and opened_at, starting at a column.
    init(_ id: DeploymentID, _ row: SQLRow, from column: Int) throws {
        self.id = id
        name = try row.text(column)
        openedAt = try row.moment(column + 1)
    }

    /// Does nothing before the deployment is opened: there is nothing to list yet.
    func put(_ connection: any Connection) throws {
        guard let openedAt else { return }
        try connection.run(.putDeploymentRow, [.id(id), .text(name), .moment(openedAt)])
    }
}
