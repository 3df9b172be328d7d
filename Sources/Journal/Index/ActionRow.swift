import Planning

/// What the index knows of an action.
public struct ActionRow: Hashable, Sendable {
    public let id: ActionID
    public let number: Int
    public let title: String
    public let status: ActionStatus
    public let workstream: WorkstreamID?
    public let responsible: PersonID?
    public let dueDay: Day?

    init(_ action: Action) {
        id = action.id
        number = action.number
        title = action.title
        status = action.status
        workstream = action.workstream
        responsible = action.responsible
        dueDay = action.dueDay
    }

    /// From a row of action, number, title, status, workstream, responsible and due day, starting at a column.
    init(_ row: SQLRow, from column: Int) throws {
        id = try row.id(column)
        number = try row.int(column + 1)
        title = try row.text(column + 2)
        status = try row.named(column + 3)
        workstream = try row.optionalID(column + 4)
        responsible = try row.optionalID(column + 5)
        dueDay = try row.optionalInteger(column + 6).map { Day(ordinal: Int($0)) }
    }

    func put(in deployment: DeploymentID, _ connection: any Connection) throws {
        try connection.run(
            .putActionRow,
            [
                .id(deployment), .id(id), .integer(number), .text(title), .text(status.rawValue),
                .optional(workstream) { .id($0) }, .optional(responsible) { .id($0) },
                .optional(dueDay) { .integer($0.ordinal) },
            ])
    }
}
