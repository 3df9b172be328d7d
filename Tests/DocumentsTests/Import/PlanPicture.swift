import Planning

@testable import Documents

/// What a plan says, without identifiers, authors and moments: two plans that look the same give equal pictures.
struct PlanPicture: Equatable {
    struct ActionPicture: Equatable {
        var title = ""
        var workstreams: [String] = []
        var status = ActionStatus.draft
        var description = ""
        var doneWhen = ""
        var responsible: String?
        var dueDay: Day?
        var earliestStart: Day?
        var doneDay: Day?
        var spentDays: Double?
        var effort: ThreePointEffort?
        var priority = Priority.normal
        var tags: [String] = []
        var commitment = CommitmentState.none
        var contributions: [String] = []
        var dependencies: [String] = []
        var steps: [String] = []
        var blockers: [String] = []
        var postponements: [String] = []
        var links: [String] = []
        var comments: [String] = []
        /// By label, in the order of labels: a file has one column for each.
        var notes: [String] = []
    }

    var actions: [ActionPicture] = []
    /// Paths of titles, in order.
    var workstreams: [[String]] = []
    var people: [String] = []
    /// Without files: a spreadsheet carries none. A `.csv` has none of them.
    var indicators: [String] = []

    init(_ deployment: Deployment, withPeople: Bool = true) {
        let plan = deployment.plan
        let places = Dictionary(plan.orderedActions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let name = { (id: PersonID) in deployment.people[id].map { "\($0.name) <\(withPeople ? $0.email : "")>" } ?? "?" }
        workstreams = plan.sections.compactMap(\.workstream).map { plan.path(to: $0.id).map(\.title) }
        if withPeople { people = deployment.people.all.map { "\($0.name)|\($0.email)|\($0.organisation)|\($0.hasLeft)" }.sorted() }
        if withPeople {
            indicators = deployment.results.indicators.map { indicator in
                let values = indicator.values.map { "\($0.day) \($0.number) \($0.source)|\($0.link)" }
                return [
                    indicator.name, indicator.how, indicator.kind.rawValue, indicator.unit, indicator.direction.rawValue,
                    "\(String(describing: indicator.baseline))", "\(String(describing: indicator.target))",
                    indicator.responsible.map(name) ?? "", indicator.rhythm?.rawValue ?? "", "\(values)",
                ].joined(separator: "|")
            }
        }
        for action in plan.orderedActions {
            var picture = ActionPicture()
            picture.title = action.title
            picture.workstreams = plan.path(to: action.workstream).map(\.title)
            picture.status = action.status
            picture.description = action.description
            picture.doneWhen = action.doneWhen
            picture.responsible = action.responsible.map(name)
            picture.dueDay = action.dueDay
            picture.earliestStart = action.earliestStart
            picture.doneDay = action.doneDay
            picture.spentDays = action.spentDays
            picture.effort = action.effort
            picture.priority = action.priority
            picture.tags = action.tags
            picture.commitment = action.commitmentState
            picture.contributions = action.contributions.map { "\(name($0.person)): \($0.role) \($0.days ?? -1)" }
            picture.dependencies = action.dependencies.map { "\(places[$0.predecessor] ?? -1) \($0.lagDays)" }
            picture.steps = action.steps.map { "\($0.title)|\($0.isDone)|\($0.day?.iso8601 ?? "")" }
            picture.blockers = action.blockers.map { "\($0.cause)|\($0.liftedWhen)|\($0.whoCanLift)|\($0.liftedDay?.iso8601 ?? "")" }
            picture.postponements = action.postponements.map { "\($0.from)|\($0.to)|\($0.reason)" }
            picture.links = action.links.map { "\($0.title)|\($0.address)" }
            picture.comments = action.comments.map(\.text)
            let labels = Set(action.notes.map(\.label)).sorted()
            picture.notes = labels.flatMap { label in action.notes.filter { $0.label == label }.map { "\(label)=\($0.text)" } }
            actions.append(picture)
        }
    }
}

extension PlanPicture {
    /// Where this picture is another than expected, in few words: a whole plan in a failure says nothing.
    func differences(from expected: PlanPicture) -> [String] {
        var result: [String] = []
        func compare<Value: Equatable>(_ what: String, _ mine: Value, _ theirs: Value) {
            if mine != theirs { result.append("\(what): \(mine) instead of \(theirs)") }
        }
        compare("workstreams", workstreams, expected.workstreams)
        compare("people", people, expected.people)
        compare("indicators", indicators, expected.indicators)
        compare("titles", actions.map(\.title), expected.actions.map(\.title))
        for (mine, theirs) in zip(actions, expected.actions) where mine != theirs {
            for (left, right) in zip(Mirror(reflecting: mine).children, Mirror(reflecting: theirs).children) {
                compare("\(theirs.title).\(left.label ?? "")", String(describing: left.value), String(describing: right.value))
            }
            if result.isEmpty { result.append("\(theirs.title) differs") }
        }
        return result
    }
}

/// A deployment told as a story, and the results of importing into it.
struct Story {
    static let lead = Actor(account: AccountID(1), role: .lead)
    /// 12 March 2026, about noon.
    static let now = Moment(milliseconds: 1_773_313_200_000)

    private(set) var deployment = Deployment(id: DeploymentID(1))
    private(set) var refusals: [Refusal] = []
    private var submissions: UInt64 = 0

    init(name: String = "Essai") { give(.settings(.open(name: name))) }

    /// Gives a command and records what comes of it; a refusal is kept, and changes nothing.
    @discardableResult
    mutating func give(_ command: Command) -> Bool {
        submissions += 1
        do throws(Refusal) {
            for event in try deployment.decide(command, by: Self.lead, at: Self.now) {
                deployment.apply(
                    RecordedEvent(
                        sequence: deployment.sequence + 1, at: Self.now, actor: Self.lead.account, command: CommandID(submissions),
                        event: event))
            }
            return true
        } catch {
            refusals.append(error)
            return false
        }
    }

    /// Imports bytes as the proposal reads them, as one batch.
    mutating func bring(_ bytes: [UInt8], seed: UInt64 = 7) throws -> ImportReport {
        let workbook = try Spreadsheet.read(bytes)
        return bring(workbook, mapping: ImportProposal(for: workbook).mapping, seed: seed)
    }

    mutating func bring(_ workbook: Workbook, mapping: ImportMapping, seed: UInt64 = 7) -> ImportReport {
        var generator = SeededGenerator(seed: seed)
        let plan = ImportPlan(workbook, mapping: mapping, into: deployment, by: Self.lead, at: Self.now, using: &generator)
        if !plan.commands.isEmpty { give(.batch(plan.commands)) }
        return plan.report
    }

    /// A table typed as text, cells divided by `|`, rows by lines.
    mutating func bring(table: String) throws -> ImportReport {
        let rows = table.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap { column, text -> Cell? in
                let trimmed = String(text).trimmingBlanks().replacing("\\n", with: "\n")
                return trimmed.isEmpty ? nil : Cell(address: CellAddress(row: index + 1, column: column + 1), value: .text(trimmed))
            }
            return Row(number: index + 1, cells: cells)
        }
        let workbook = Workbook(sheets: [Sheet(name: "Plan", rows: rows.filter { !$0.cells.isEmpty })])
        return bring(workbook, mapping: ImportProposal(for: workbook).mapping)
    }

    func action(_ title: String) -> Action? { deployment.plan.actions.first { $0.title == title } }

    func name(_ id: PersonID?) -> String? { id.flatMap { deployment.people[$0]?.name } }
}

extension ImportReport {
    var isBalanced: Bool { read == imported + merged.count + skipped.count }

    func problems(row: Int) -> [ImportProblem] { findings.filter { $0.row.row == row }.map(\.problem) }
}
