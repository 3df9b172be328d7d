import Foundation
import Planning

extension ImportPlan {
    /// Works out what a workbook, read as the mapping says, brings into a deployment.
    ///
    /// Every command is tried on a copy of the deployment as it is found, so that what is returned is accepted as a whole. A value that a
    /// rule refuses becomes a note and a finding; an action that can not leave draft stays one.
    ///
    /// - Parameters:
    ///   - deployment: Where it goes. One that was never opened is taken as if it had been.
    ///   - actor: Who imports, and will give the commands.
    ///   - moment: When; "done" counts from this day.
    ///   - generator: Makes the identifiers.
    public init(
        _ workbook: Workbook, mapping: ImportMapping, into deployment: Deployment, by actor: Actor, at moment: Moment,
        using generator: inout some RandomNumberGenerator
    ) {
        var report = ImportReport()
        report.notices = workbook.notices
        var actions: [ImportedAction] = []
        var emptyWorkstreams: [(path: [String], before: Int)] = []
        var isOwn = true
        var planner = ImportPlanner(deployment, actor: actor, moment: moment)
        let included = mapping.sheets.filter { $0.isIncluded && workbook.sheets.indices.contains($0.sheet) }
        for sheet in included where sheet.content == .people {
            planner.addPeople(of: workbook.sheets[sheet.sheet], mapping: sheet, using: &generator)
        }
        for sheet in included where sheet.content == .results {
            planner.addResults(of: workbook.sheets[sheet.sheet], mapping: sheet, using: &generator)
        }
        for sheet in included where sheet.content == .actions {
            var gatherer = RowGatherer(workbook.sheets[sheet.sheet], mapping: sheet, dateSystem: workbook.dateSystem)
            gatherer.gather()
            emptyWorkstreams += gatherer.emptyWorkstreams.map { ($0.path, $0.before + actions.count) }
            actions += gatherer.actions
            report.add(gatherer.report)
            isOwn = isOwn && OwnExport.isHeader(sheet.columns.map(\.heading))
        }
        planner.addActions(actions, emptyWorkstreams, isOwn: isOwn, using: &generator)
        for sheet in included where sheet.content == .needs {
            planner.addNeeds(of: workbook.sheets[sheet.sheet], mapping: sheet, using: &generator)
        }
        planner.leave()
        report.add(planner.report)
        report.imported -= planner.refusedActions
        let order = Dictionary(workbook.sheets.enumerated().map { ($1.name, $0) }) { first, _ in first }
        report.findings.sort { left, right in
            let leftPlace = (order[left.row.sheet] ?? 0, left.row.row, left.cell?.column ?? 0)
            return leftPlace < (order[right.row.sheet] ?? 0, right.row.row, right.cell?.column ?? 0)
        }
        commands = planner.commands
        self.report = report
    }
}

extension ImportReport {
    mutating func add(_ other: ImportReport) {
        read += other.read
        imported += other.imported
        drafts += other.drafts
        merged += other.merged
        skipped += other.skipped
        findings += other.findings
        peopleAdded += other.peopleAdded
        workstreamsAdded += other.workstreamsAdded
    }
}

/// Gives the commands of an import one by one to a copy of the deployment, and keeps those that are accepted.
struct ImportPlanner {
    private(set) var draft: Deployment
    private(set) var commands: [Command] = []
    var report = ImportReport()
    private(set) var refusedActions = 0
    let actor: Actor
    let moment: Moment
    private var people: PersonFinder
    private var workstreams: [WorkstreamPath: WorkstreamID] = [:]
    /// People who have left, in the file: they leave again once their actions are there.
    private var leaving: [PersonID] = []
    /// The actions that the file brings, by their numbers there.
    private var filed: [Int: ActionID] = [:]
    /// Whether the file is an export.
    private var isOwn = false

    /// One submission, as the batch will be.
    private static let submission = CommandID(0)

    private struct WorkstreamPath: Hashable {
        let parent: WorkstreamID?
        let key: String
    }

    init(_ deployment: Deployment, actor: Actor, moment: Moment) {
        draft = deployment
        self.actor = actor
        self.moment = moment
        people = PersonFinder(deployment.people)
        for workstream in deployment.plan.workstreams {
            workstreams[WorkstreamPath(parent: workstream.parent, key: WorkstreamKey.folded(workstream.title))] = workstream.id
            workstreams[WorkstreamPath(parent: workstream.parent, key: "=" + workstream.title)] = workstream.id
        }
        if !draft.isOpened {
            var lead = actor
            lead.role = .lead
            for event in (try? draft.decide(.settings(.open(name: "Import")), by: lead, at: moment)) ?? [] { record(event) }
        }
    }

    private mutating func record(_ event: Event) {
        draft.apply(RecordedEvent(sequence: draft.sequence + 1, at: moment, actor: actor.account, command: Self.submission, event: event))
    }

    /// Gives a command. Returns why it was refused; nil when it was accepted, or changes nothing.
    @discardableResult
    mutating func give(_ command: Command) -> Refusal? {
        do throws(Refusal) {
            let events = try draft.decide(command, by: actor, at: moment)
            guard !events.isEmpty else { return nil }
            for event in events { record(event) }
            commands.append(command)
            return nil
        } catch {
            return error
        }
    }

    // MARK: - People

    mutating func addPeople(of sheet: Sheet, mapping: SheetMapping, using generator: inout some RandomNumberGenerator) {
        for row in sheet.rows where row.number > mapping.headerRow {
            report.read += 1
            let reference = RowReference(sheet: sheet.name, row: row.number)
            let texts = (0..<4).map { index -> String in
                guard index < mapping.columns.count else { return "" }
                return row[mapping.columns[index].column].map { CellText.text(of: $0).trimmingBlanks() } ?? ""
            }
            guard !texts[0].isEmpty else {
                report.skipped.append(SkippedRow(row: reference, reason: .noTitle))
                continue
            }
            let named = NamedPerson(name: texts[0], email: texts[1], organisation: texts[2])
            report.merged.append(MergedRow(row: reference, into: .person(name: texts[0])))
            guard people.findExactly(named) == .unknown else { continue }
            switch add(named, using: &generator) {
            case .success(let person): if !texts[3].isEmpty { leaving.append(person) }
            case .failure(let refusal): report.findings.append(ImportFinding(row: reference, cell: nil, problem: .refused(refusal)))
            }
        }
    }

    /// Who measures an indicator, added when nobody has that name; nil when they can not, or have left.
    mutating func measurer(_ named: NamedPerson, using generator: inout some RandomNumberGenerator) -> PersonID? {
        switch people.findExactly(named) {
        case .found(let person), .oneOf(let person): return person.id
        case .hasLeft: return nil
        case .unknown: return try? add(named, using: &generator).get()
        }
    }

    /// Somebody of the deployment whom a cell names as an export writes names, and who has not left; nobody is added.
    func known(_ text: String) -> PersonID? {
        let named = PersonNames.read(text)
        guard named.count == 1, let only = named.first else { return nil }
        switch people.findExactly(only) {
        case .found(let person), .oneOf(let person): return person.id
        case .hasLeft, .unknown: return nil
        }
    }

    private mutating func add(_ named: NamedPerson, using generator: inout some RandomNumberGenerator) -> Result<PersonID, Refusal> {
        let person = Person(
            id: PersonID(generator.next()), name: named.name, email: named.email, organisation: named.organisation)
        if let refusal = give(.people(.add(person: person))) { return .failure(refusal) }
        people.add(draft.people[person.id] ?? person)
        report.peopleAdded += 1
        return .success(person.id)
    }

    /// The person a cell names, added when nobody has that name. nil, with a finding, when they cannot take part.
    mutating func person(
        _ named: NamedPerson, for action: ImportedAction, _ field: ImportField, using generator: inout some RandomNumberGenerator
    ) -> PersonID? {
        switch isOwn ? people.findExactly(named) : people.find(named) {
        case .found(let person):
            return person.id
        case .oneOf(let person):
            find(.ambiguousPerson(name: named.name), action, field)
            return person.id
        case .hasLeft:
            find(.personHasLeft(name: named.name), action, field)
            return nil
        case .unknown:
            switch add(named, using: &generator) {
            case .success(let id): return id
            case .failure(let refusal):
                find(.refused(refusal), action, field)
                return nil
            }
        }
    }

    func find(_ problem: ImportProblem, in action: ImportedAction, _ field: ImportField?) -> ImportFinding {
        ImportFinding(row: action.row, cell: field.flatMap { action.cells[$0] }, problem: problem)
    }

    mutating func find(_ problem: ImportProblem, _ action: ImportedAction, _ field: ImportField?) {
        report.findings.append(find(problem, in: action, field))
    }

    // MARK: - Workstreams

    /// The workstream at the end of a path, with those on the way to it. In an export, only the same title is the same workstream.
    private mutating func workstream(
        _ path: [String], isOwn: Bool, using generator: inout some RandomNumberGenerator
    ) -> WorkstreamID? {
        var parent: WorkstreamID?
        for title in path {
            let key = WorkstreamPath(parent: parent, key: isOwn ? "=" + title : WorkstreamKey.folded(title))
            if let known = workstreams[key] {
                parent = known
                continue
            }
            let id = WorkstreamID(generator.next())
            let short = title.unicodeScalars.count <= 300 ? title : ImportText.cut(title, to: 300)
            guard give(.plan(.addWorkstream(id: id, title: short, parent: parent))) == nil else { return parent }
            workstreams[key] = id
            report.workstreamsAdded += 1
            parent = id
        }
        return parent
    }

    // MARK: - Actions

    mutating func addActions(
        _ imported: [ImportedAction], _ emptyWorkstreams: [(path: [String], before: Int)], isOwn: Bool,
        using generator: inout some RandomNumberGenerator
    ) {
        self.isOwn = isOwn
        // Workstreams first, in the order of the file, so that they keep it.
        var empty = emptyWorkstreams[...]
        var places: [WorkstreamID?] = []
        for (index, action) in imported.enumerated() {
            while let next = empty.first, next.before <= index {
                _ = workstream(next.path, isOwn: isOwn, using: &generator)
                empty.removeFirst()
            }
            places.append(workstream(action.workstreams, isOwn: isOwn, using: &generator))
        }
        for next in empty { _ = workstream(next.path, isOwn: isOwn, using: &generator) }

        // Numbers are given in the order of creation: a file that numbers its actions is created in that order.
        let numbers = imported.compactMap(\.number)
        let isNumbered = numbers.count == imported.count && Set(numbers).count == numbers.count
        let order =
            isNumbered ? imported.indices.sorted { (imported[$0].number ?? 0) < (imported[$1].number ?? 0) } : Array(imported.indices)

        var ids: [Int: ActionID] = [:]
        for index in order {
            ids[index] = addAction(imported[index], in: places[index], isOwn: isOwn, using: &generator)
        }
        arrange(imported.indices.compactMap { ids[$0] })
        addDependencies(imported, ids, using: &generator)
        for (index, action) in imported.enumerated() {
            if let number = action.number, let id = ids[index] { filed[number] = id }
        }
    }

    /// The action that has a number in the file; in the plan, where the file numbers none.
    func action(numbered number: Int) -> ActionID? {
        filed.isEmpty ? draft.plan.actions.first { $0.number == number }?.id : filed[number]
    }

    /// Those who have left, in the file, leave again.
    mutating func leave() {
        for person in leaving { give(.people(.remove(id: person, handOver: []))) }
    }

    private mutating func addAction(
        _ imported: ImportedAction, in workstream: WorkstreamID?, isOwn: Bool, using generator: inout some RandomNumberGenerator
    ) -> ActionID? {
        if !isOwn, let twin = earlierAction(imported.title, in: workstream) {
            find(.sameTitleInPlan(number: twin), imported, .title)
        }
        let id = ActionID(generator.next())
        var writer = ActionWriter(imported, id: id, workstream: workstream, isOwn: isOwn)
        if let refusal = writer.write(to: &self, using: &generator) {
            refusedActions += 1
            report.skipped.append(SkippedRow(row: imported.row, reason: .refused(refusal)))
            return nil
        }
        if draft.plan[id]?.status == .draft { report.drafts += 1 }
        return id
    }

    private var existingTitles: [WorkstreamTitle: Int] = [:]

    private struct WorkstreamTitle: Hashable {
        let workstream: WorkstreamID?
        let title: String
    }

    /// The number of an action that was in the plan before the import.
    private mutating func earlierAction(_ title: String, in workstream: WorkstreamID?) -> Int? {
        if !hasListedTitles {
            hasListedTitles = true
            for action in draft.plan.actions {
                existingTitles[WorkstreamTitle(workstream: action.workstream, title: Folding.folded(action.title))] = action.number
            }
        }
        return existingTitles[WorkstreamTitle(workstream: workstream, title: Folding.folded(title))]
    }

    private var hasListedTitles = false

    /// Gives the actions of each workstream the order of the file, where the order of creation is another.
    private mutating func arrange(_ ids: [ActionID]) {
        var byWorkstream: [WorkstreamID?: [Action]] = [:]
        for id in ids {
            if let action = draft.plan[id] { byWorkstream[action.workstream, default: []].append(action) }
        }
        for actions in byWorkstream.values.sorted(by: { ($0.first?.number ?? 0) < ($1.first?.number ?? 0) }) {
            let ranks = actions.map(\.rank).sorted()
            for (action, rank) in zip(actions, ranks) where action.rank != rank {
                give(.plan(.edit(action: action.id, to: .rank(rank), was: nil, reason: nil)))
            }
        }
    }
}
