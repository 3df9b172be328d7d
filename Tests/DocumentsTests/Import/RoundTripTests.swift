import Foundation
import Planning
import Testing

@testable import Documents

@Suite("Exporting a plan and importing it again")
struct RoundTripTests {
    @Test("any plan comes back from .xlsx and .csv in both languages", arguments: Array(1...60) as [UInt64])
    func randomPlans(seed: UInt64) throws {
        let deployment = RandomPlan(seed: seed).deployment
        #expect(deployment.brokenRules().isEmpty)
        for language in SpreadsheetLanguage.allCases {
            let export = PlanExport(deployment, language: language)
            var fromXLSX = Story()
            let report = try fromXLSX.bring(try export.xlsx().bytes)
            #expect(fromXLSX.refusals.isEmpty && report.isBalanced)
            #expect(PlanPicture(fromXLSX.deployment).differences(from: PlanPicture(deployment)) == [], "seed \(seed) \(language)")

            var fromCSV = Story()
            _ = try fromCSV.bring(export.csv().bytes)
            let difference = PlanPicture(fromCSV.deployment, withPeople: false).differences(
                from: PlanPicture(deployment, withPeople: false))
            #expect(difference == [], "seed \(seed) \(language) csv")
        }
    }

    @Test("an export of an import is the same file")
    func stable() throws {
        let deployment = RandomPlan(seed: 3, removes: false).deployment
        let first = try PlanExport(deployment, language: .french).xlsx().bytes
        var story = Story()
        _ = try story.bring(first)
        let second = PlanExport(story.deployment, language: .french)
        #expect(try Spreadsheet.read(try second.xlsx().bytes) == Spreadsheet.read(first))
    }

    @Test("a file that an earlier version exported, without the days spent, is still one of ours")
    func earlier() throws {
        var deployment = RandomPlan(seed: 3, removes: false).deployment
        for action in deployment.plan.actions where action.spentDays != nil {
            let edit = Event.plan(.actionEdited(action: action.id, from: .spentDays(action.spentDays), to: .spentDays(nil)))
            deployment.apply(
                RecordedEvent(
                    sequence: deployment.sequence + 1, at: Story.now, actor: Story.lead.account, command: CommandID(1), event: edit))
        }
        for language in SpreadsheetLanguage.allCases {
            let heading = ExportWords(language: language).heading(of: .spentDays)
            var workbook = try Spreadsheet.read(try PlanExport(deployment, language: language).xlsx().bytes)
            let column = try #require(workbook.sheets[0].rows[0].cells.first { $0.value == .text(heading) }).address.column
            for row in workbook.sheets[0].rows.indices { workbook.sheets[0].rows[row].cells.removeAll { $0.address.column == column } }
            var story = Story()
            let report = story.bring(workbook, mapping: ImportProposal(for: workbook).mapping)
            #expect(story.refusals.isEmpty && report.isBalanced)
            #expect(PlanPicture(story.deployment).differences(from: PlanPicture(deployment)) == [])
        }
    }

    @Test("results come back with the plan, and are found when they are there already")
    func results() throws {
        var story = Story()
        story.give(.people(.add(person: Person(id: "yanis", name: "Yanis Benali"))))
        story.give(.plan(.addAction(action: NewAction(id: ActionID(1), title: "Former"))))
        let wait = Indicator(
            id: "wait", name: "Attente", unit: "minutes", direction: .down, baseline: DatedNumber(24, on: "2026-01-05"),
            target: DatedNumber(10, on: "2026-06-01"), responsible: "yanis", rhythm: .week)
        story.give(.results(.addIndicator(indicator: wait)))
        for (id, day, number) in [("a", "2026-02-02", 22.5), ("b", "2026-03-02", 19)] as [(MeasuredValueID, Day, Double)] {
            story.give(.results(.addValue(indicator: "wait", value: MeasuredValue(id: id, day: day, number: number, source: "Borne"))))
        }
        #expect(story.refusals.isEmpty)
        let bytes = try PlanExport(story.deployment, language: .french).xlsx().bytes
        let sheet = try #require(try Spreadsheet.read(bytes).sheets.first { $0.name == "Résultats" })
        #expect(sheet.rows.count == 3 && sheet.rows[2][13] == .number(19))

        var other = Story()
        let report = try other.bring(bytes)
        #expect(report.isBalanced && report.skipped.isEmpty)
        #expect(PlanPicture(other.deployment).differences(from: PlanPicture(story.deployment)) == [])

        // Once more, into the same deployment: only what it has not is added.
        let before = story.deployment.results
        let again = try story.bring(bytes)
        #expect(story.deployment.results == before && again.skipped.isEmpty)
    }

    @Test("buy-in, when asked for, is told on sheets that an import leaves alone")
    func toldOnly() throws {
        var story = Story()
        story.give(.people(.add(person: Person(id: "yanis", name: "Yanis Benali"))))
        story.give(.plan(.addAction(action: NewAction(id: ActionID(1), title: "Former"))))
        story.give(.stakeholders(.add(stakeholder: NewStakeholder(id: "daf", name: "La directrice", family: .decisionMakers))))
        story.give(.stakeholders(.addLever(lever: Lever(id: "time", argument: "L’attente diminue"))))
        let need = Need(
            id: "room", title: "Salle", kind: .premises, isCritical: true, quantity: Quantity(40), neededBy: "2026-06-01",
            decider: .stakeholder("daf"), waiting: [ActionID(1)])
        story.give(.needs(.add(need: need)))
        #expect(story.refusals.isEmpty)
        for language in SpreadsheetLanguage.allCases {
            func sheets(_ includes: Bool) throws -> [[CellValue]] {
                let export = PlanExport(story.deployment, language: language, includesStakeholders: includes)
                let bytes = try export.xlsx().bytes
                var other = Story()
                let report = try other.bring(bytes)
                #expect(report.isBalanced && PlanPicture(other.deployment).differences(from: PlanPicture(story.deployment)) == [])
                return try Spreadsheet.read(bytes).sheets.map { $0.rows.flatMap(\.cells).map(\.value) }
            }
            let plain = try sheets(false)
            #expect(plain.count == 3 && plain[2].contains(.text("Salle")) && plain[2].contains(.number(40)))
            #expect(!plain.joined().contains(.text("La directrice")), "who decides is a stakeholder")
            let asked = try sheets(true)
            #expect(asked.count == 5 && asked[2].contains(.text("La directrice")) && asked[4].contains(.text("L’attente diminue")))
        }
    }

    @Test("resources come back with what was asked, promised, obtained and spent in all, in both languages")
    func needs() throws {
        var story = Story()
        story.give(.people(.add(person: Person(id: "yanis", name: "Yanis Benali"))))
        story.give(.people(.add(person: Person(id: "lea", name: "Léa Faure"))))
        for number in 1...3 { story.give(.plan(.addAction(action: NewAction(id: ActionID(UInt64(number)), title: "Action \(number)")))) }
        let needs = [
            Need(
                id: "a", title: "Renfort", kind: .agentTime, isCritical: true, quantity: Quantity(40), neededBy: "2026-06-01",
                decider: .words("Le comité, ou la direction"), agent: .person("yanis"),
                span: NeedSpan(first: "2026-04-01", last: "2026-05-29"),
                waiting: [ActionID(1), ActionID(3)], obtaining: ActionID(2), note: "=1+1 ; à voir"),
            Need(id: "b", title: "Travaux", kind: .budget, quantity: Quantity(12_500.5), decider: .person("lea")),
            Need(id: "c", title: "Licences", kind: .equipment, quantity: Quantity(3), unit: .own(words: "licences"), agent: nil),
            Need(id: "d", title: "Salle", kind: .premises),
            Need(id: "e", title: "Salle", kind: .other, waiting: [ActionID(2)]),
            Need(id: "f", title: "Formateur", kind: .skills, agent: nil),
        ]
        for need in needs { story.give(.needs(.add(need: need))) }
        func note(_ need: NeedID, _ kind: NeedEntry.Kind, _ quantity: Double?, on day: Day, _ id: ItemID) {
            story.give(
                .needs(
                    .addEntry(
                        need: need,
                        entry: NeedEntry(
                            id: id, kind: kind, quantity: quantity.flatMap(Quantity.init), day: day, author: Story.lead.account,
                            at: Story.now))))
        }
        note("a", .asked, nil, on: "2026-02-01", "1")
        note("a", .promised, 30, on: "2026-02-10", "2")
        note("b", .obtained, 1_000, on: "2026-02-10", "3")
        note("b", .obtained, 250.25, on: "2026-02-11", "4")
        note("b", .spent, 1_300, on: "2026-02-12", "5")
        note("f", .asked, nil, on: "2026-02-01", "6")
        note("f", .refused, nil, on: "2026-02-02", "7")
        #expect(story.refusals.isEmpty)
        func told(_ story: Story) -> [String] {
            story.deployment.needs.all.map { need in
                let names = [need.decider.map { "\($0)" }, need.agent.map { "\($0)" }].map { text in
                    story.deployment.people.all.reduce(text ?? "") { $0.replacing("\($1.id)", with: $1.name) }
                }
                let actions =
                    need.waiting.compactMap { story.deployment.plan[$0]?.number } + [
                        need.obtaining.flatMap { story.deployment.plan[$0]?.number } ?? 0
                    ]
                return
                    "\(need.title) \(need.kind) \(need.isCritical) \(need.quantity?.value ?? -1) \(need.unit) \(names) \(actions) \(need.span as Any) "
                    + "\(need.neededBy as Any) \(need.note) \(need.standing) \(need.promised.value) \(need.obtained.value) \(need.spent.value) "
                    + "\(need.lastAsked?.day as Any)"
            }
        }
        for language in SpreadsheetLanguage.allCases {
            let bytes = try PlanExport(story.deployment, language: language).xlsx().bytes
            var other = Story()
            let report = try other.bring(bytes)
            #expect(report.isBalanced && report.skipped.isEmpty && other.refusals.isEmpty)
            #expect(told(other) == told(story))
            // Once more, into the same deployment: only what it has not is added.
            let before = other.deployment.needs
            #expect(try other.bring(bytes, seed: 8).skipped.isEmpty && other.deployment.needs == before)
        }
    }

    @Test("of resources says which rows it passes over, and why, and takes none by halves")
    func badNeeds() throws {
        let words = ExportWords(language: .french)
        func bring(_ cells: [NeedsSheet.Column: CellValue], knowing need: Need? = nil) throws -> (report: ImportReport, needs: [Need]) {
            let plan = Table(name: "Plan", columns: [Table.Column("Action"), Table.Column("Responsable")], rows: [[.text("Former"), nil]])
            let columns = NeedsSheet.Column.allCases.map { Table.Column(words.heading(of: $0)) }
            let needs = Table(name: "Ressources", columns: columns, rows: [NeedsSheet.Column.allCases.map { cells[$0] }])
            var story = Story()
            if let need { story.give(.needs(.add(need: need))) }
            let report = try story.bring(try XLSXWriter(language: .french, title: "").write([plan, needs]).bytes)
            #expect(report.isBalanced && story.refusals.isEmpty)
            return (report, story.deployment.needs.all)
        }
        func reason(_ cells: [NeedsSheet.Column: CellValue]) throws -> SkippedRow.Reason? {
            let (report, needs) = try bring([.title: .text("Bornes"), .kind: .text("objets et équipements")].merging(cells) { $1 })
            #expect(needs.isEmpty && report.skipped.first?.row == RowReference(sheet: "Ressources", row: 2))
            return report.skipped.first?.reason
        }
        #expect(try reason([.title: .text(" "), .note: .text("à voir")]) == .noName)
        #expect(try reason([.kind: .text("divers et variés")]) == .notAKindOfNeed("divers et variés"))
        #expect(try reason([.quantity: .number(-2)]) == .refused(.needs(.quantityOutOfRange(limit: 10_000_000))))
        #expect(try reason([.quantity: .number(1e12)]) == .refused(.needs(.quantityOutOfRange(limit: 10_000_000))))
        #expect(try reason([.quantity: .number(1e300)]) == .refused(.needs(.quantityOutOfRange(limit: 10_000_000))))
        #expect(try reason([.quantity: .text("3 jours"), .unit: .text("unités")]) == .notANumber("3 jours"))
        #expect(try reason([.kind: .text("Temps d'agents"), .unit: .text("euros")]) == .refused(.needs(.unitOfKind(kind: .agentTime))))
        #expect(try reason([.quantity: .number(2), .spent: .number(3)]) == .refused(.needs(.onlyMoneyIsSpent)))
        #expect(try reason([.quantity: .number(2), .promised: .number(-3)]) == .refused(.needs(.quantityOutOfRange(limit: 10_000_000))))
        #expect(try reason([.first: .date("2026-02-02")]) == .notADay(""))
        #expect(try reason([.neededBy: .text("bientôt")]) == .notADay("bientôt"))
        #expect(try reason([.waiting: .text("1 ; 9")]) == .noSuchAction("9"))
        #expect(
            try reason([.asked: .date("2027-02-02")]) == .refused(.needs(.entryToCome(day: "2027-02-02", today: "2026-03-12"))))
        let known = Need(id: "b", title: "bornes", kind: .equipment, quantity: Quantity(2))
        let other = try bring([.title: .text("Bornes"), .kind: .text("budget"), .unit: .text("€"), .quantity: .number(9)], knowing: known)
        #expect(other.report.skipped.first?.reason == .otherUnit(title: "bornes", known: .pieces, read: .euros) && other.needs == [known])
        let read = try bring([
            .title: .text("Bornes"), .kind: .text("objets et équipements"), .quantity: .text("1 200,5"), .critical: .text("Oui"),
            .waiting: .number(1),
        ])
        #expect(
            read.needs.first?.quantity == Quantity(1_200.5) && read.needs.first?.isCritical == true && read.needs.first?.waiting.count == 1)
    }

    @Test("of results says which rows it passes over, and why")
    func badResults() throws {
        let words = ExportWords(language: .french)
        let headings = ResultsSheet.Column.allCases.map(words.heading)
        func bring(_ cells: [ResultsSheet.Column: CellValue]) throws -> ImportReport {
            let row = ResultsSheet.Column.allCases.map { cells[$0] }
            let plan = Table(name: "Plan", columns: [Table.Column("Action"), Table.Column("Responsable")], rows: [[.text("Former"), nil]])
            let results = Table(name: "Résultats", columns: headings.map { Table.Column($0) }, rows: [row])
            var story = Story()
            return try story.bring(try XLSXWriter(language: .french, title: "").write([plan, results]).bytes)
        }
        func reason(_ cells: [ResultsSheet.Column: CellValue]) throws -> SkippedRow.Reason? { try bring(cells).skipped.first?.reason }
        #expect(try reason([.value: .number(3), .day: .date("2026-02-02")]) == .noName)
        #expect(try reason([.name: .text("A"), .value: .text("beaucoup"), .day: .date("2026-02-02")]) == .notANumber("beaucoup"))
        #expect(try reason([.name: .text("A"), .value: .number(3), .day: .text("hier")]) == .notADay("hier"))
        #expect(try reason([.name: .text("A"), .value: .number(3)]) == .notADay(""))
        #expect(
            try reason([.name: .text("A"), .value: .number(3), .day: .date("2027-02-02")])
                == .refused(.results(.dayToCome(day: "2027-02-02", today: "2026-03-12"))))
        #expect(
            try bring([.name: .text("A"), .value: .text("1 200,5"), .day: .text("02/02/2026")]).merged.map(\.into) == [
                .indicator(name: "A")
            ])
    }

    @Test("numbers stay what they were when none is missing, and so does the order of the list")
    func numbers() throws {
        var story = Story()
        for (index, title) in ["A", "B", "C", "D"].enumerated() {
            story.give(.plan(.addAction(action: NewAction(id: ActionID(UInt64(index + 1)), title: title))))
        }
        story.give(.plan(.move(action: ActionID(4), workstream: nil, before: ActionID(1))))
        var other = Story()
        _ = try other.bring(PlanExport(story.deployment, language: .french).csv().bytes)
        #expect(other.deployment.plan.orderedActions.map(\.title) == ["D", "A", "B", "C"])
        #expect(other.deployment.plan.orderedActions.map(\.number) == [4, 1, 2, 3])
    }

    @Test("texts too long for a cell go on in the next column, and come back whole")
    func longCells() throws {
        var story = Story()
        story.give(.plan(.addAction(action: NewAction(id: ActionID(1), title: "A"))))
        for number in 0..<300 {
            let title = "\(number) " + String(repeating: "étape ", count: 45)
            story.give(.plan(.addItem(action: ActionID(1), item: .step(Step(id: ItemID(UInt64(number)), title: title)))))
        }
        let export = PlanExport(story.deployment, language: .french)
        #expect(
            export.planTable.columns.map(\.heading).filter { $0.hasPrefix("Étapes") } == ["Étapes", "Étapes (suite 1)", "Étapes (suite 2)"])
        let written = try export.xlsx()
        #expect(written.notices.isEmpty)
        var other = Story()
        _ = try other.bring(written.bytes)
        #expect(PlanPicture(other.deployment).differences(from: PlanPicture(story.deployment)) == [])
    }

    @Test(
        "a real plan that was imported comes back the same",
        .enabled(if: !SharedData.isAbsent, "the folder shared/data/plans is not beside the repository"))
    func realPlan() throws {
        var story = Story()
        _ = try story.bring(try SharedData.bytes(of: "complex_plan.xlsx"))
        var other = Story()
        _ = try other.bring(try PlanExport(story.deployment, language: .french).xlsx().bytes)
        #expect(PlanPicture(other.deployment).differences(from: PlanPicture(story.deployment)) == [])
        #expect(other.deployment.plan.actionCount == 29)
    }

    @Test(
        "LibreOffice saves an export as .ods, .xlsx and .csv, and each gives the same plan",
        .enabled(if: Tool.path("soffice") != nil, "LibreOffice is not installed"))
    func throughLibreOffice() throws {
        let deployment = RandomPlan(seed: 5).deployment
        try Tool.withFolder { folder in
            let soffice = try #require(Tool.path("soffice"))
            let file = folder.appending(path: "plan.xlsx")
            try Data(try PlanExport(deployment, language: .french).xlsx().bytes).write(to: file)
            for format in ["ods", "xlsx"] {
                let output = folder.appending(path: format)
                _ = try Tool.run(
                    soffice,
                    [
                        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format, "--outdir",
                        output.path, file.path,
                    ])
                var story = Story()
                _ = try story.bring([UInt8](try Data(contentsOf: output.appending(path: "plan.\(format)"))))
                #expect(PlanPicture(story.deployment).differences(from: PlanPicture(deployment)) == [], "through .\(format)")
            }
        }
    }
}

/// A plan made by many random commands, those that the rules accept.
struct RandomPlan {
    private(set) var story = Story()
    private var generator: SeededGenerator
    private var people: [PersonID] = []
    private var actions: [ActionID] = []
    private var next: UInt64 = 100

    var deployment: Deployment { story.deployment }

    init(seed: UInt64, removes: Bool = true) {
        generator = SeededGenerator(seed: seed)
        addPeople()
        let workstreams = addWorkstreams()
        for _ in 0..<random(1...12) { addAction(in: workstreams) }
        for _ in 0..<random(0...6) { depend() }
        for _ in 0..<random(0...3) {
            if let action = actions.randomElement(using: &generator) {
                story.give(
                    .plan(.move(action: action, workstream: (workstreams + [nil]).randomElement(using: &generator) ?? nil, before: nil)))
            }
        }
        for _ in 0..<random(0...3) { addIndicator() }
        if removes, random(0...2) == 0, let action = actions.randomElement(using: &generator) {
            story.give(.plan(.removeAction(id: action)))
        }
        if removes, random(0...2) == 0, let person = people.randomElement(using: &generator) {
            story.give(.people(.remove(id: person, handOver: [])))
        }
    }

    private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func id() -> UInt64 {
        next += 1
        return next
    }

    /// Words with all that a cell's syntax could stumble over.
    private mutating func words(_ count: ClosedRange<Int> = 1...4, lines: Bool = false) -> String {
        let bits = [
            "Écrire", "le guide", "[x]", "(3 j)", "(12/03/2026)", "(-)", "a;b", "12", ":", "|", "\\", "→", "- un", "et", "&", "\"cité\"",
            "=1+1", "'", "<b>",
            "Note : x", "---", "#1", "œuvre", "😀", "_x0041_", "https://a.fr", "50 %", "Total", "levé quand : x", ",", "N°", "@", "+2",
            "(suite 1)", "«\u{A0}x\u{A0}»",
        ]
        var text = ""
        for _ in 0..<random(count) {
            if !text.isEmpty { text += lines && random(0...2) == 0 ? "\n" : " " }
            text += bits.randomElement(using: &generator) ?? ""
        }
        return text
    }

    private mutating func day() -> Day { Day(ordinal: random(20_000...22_000)) }

    private mutating func addPeople() {
        let names = [
            "Ana Diaz", "Bo Chen", "Diaz, Ana", "Service Eau et Air", "Jean-Marc d'Aubigné", "Zoé (RH)", "a : b", "Ana Diaz", "ÉLÉONORE",
            "Pierre et Marie",
            "\"Bob\" Martin", "X & Y", "x@y.fr", "Équipe / Nord",
        ]
        for name in names.shuffled(using: &generator).prefix(random(1...8)) {
            let number = id()
            let email = random(0...1) == 0 || name == "Ana Diaz" ? "p\(number)@ville.fr" : ""
            let person = Person(id: PersonID(number), name: name, email: email, organisation: random(0...1) == 0 ? "DSI, site \"A\"" : "")
            if story.give(.people(.add(person: person))) { people.append(person.id) }
        }
    }

    private mutating func addWorkstreams() -> [WorkstreamID?] {
        var result: [WorkstreamID?] = [nil]
        for number in 0..<random(0...6) {
            let id = WorkstreamID(id())
            // Titles differ, as two siblings of one title are one in a file.
            if story.give(
                .plan(.addWorkstream(id: id, title: "\(number) \(words())", parent: result.randomElement(using: &generator) ?? nil)))
            {
                result.append(id)
            }
        }
        return result
    }

    private mutating func addAction(in workstreams: [WorkstreamID?]) {
        let id = ActionID(id())
        let responsible = random(0...3) == 0 ? nil : people.randomElement(using: &generator)
        let new = NewAction(
            id: id, title: words(), workstream: workstreams.randomElement(using: &generator) ?? nil, responsible: responsible,
            dueDay: random(0...4) == 0 ? nil : day())
        guard story.give(.plan(.addAction(action: new))) else { return }
        actions.append(id)
        if random(0...1) == 0 { edit(id, .description(words(0...8, lines: true))) }
        if random(0...3) > 0 { edit(id, .doneWhen(words(1...5, lines: true))) }
        if random(0...2) == 0 { edit(id, .earliestStart(day())) }
        if random(0...2) == 0 {
            let points = [Double(random(0...40)) / 4, Double(random(0...40)) / 8, 1.1 * Double(random(0...9))].sorted()
            edit(id, .effort(ThreePointEffort(optimistic: points[0], likely: points[1], pessimistic: points[2])))
        }
        edit(id, .priority(Priority.allCases.randomElement(using: &generator) ?? .normal))
        if random(0...1) == 0 { edit(id, .tags((0..<random(1...3)).map { _ in words(1...2) })) }
        addItems(to: id)
        edit(id, .status(ActionStatus.allCases.randomElement(using: &generator) ?? .draft))
        // Every other one that is done, and no draw of its own: the plans of each seed stay what they were.
        if actions.count % 2 == 0, story.deployment.plan[id]?.status == .done { edit(id, .spentDays(Double(actions.count) / 8)) }
        if random(0...2) == 0 { story.give(.plan(.commit(action: id))) }
        for _ in 0..<random(0...2) where story.deployment.plan[id]?.status != .draft && story.deployment.plan[id]?.dueDay != nil {
            story.give(.plan(.edit(action: id, to: .dueDay(day()), was: nil, reason: words())))
        }
        if random(0...2) == 0 { story.give(.plan(.commit(action: id))) }
    }

    private mutating func edit(_ id: ActionID, _ value: ActionValue) {
        story.give(.plan(.edit(action: id, to: value, was: nil, reason: nil)))
    }

    private mutating func addItems(to action: ActionID) {
        var items: [ActionItem] = []
        for _ in 0..<random(0...2) {
            guard let person = people.randomElement(using: &generator) else { break }
            items.append(
                .contribution(Contribution(person: person, role: words(0...3), days: random(0...1) == 0 ? nil : Double(random(0...20)) / 4))
            )
        }
        for _ in 0..<random(0...3) {
            items.append(.step(Step(id: ItemID(id()), title: words(), isDone: random(0...1) == 0, day: random(0...1) == 0 ? nil : day())))
        }
        if random(0...3) == 0 {
            items.append(
                .blocker(
                    Blocker(
                        id: ItemID(id()), cause: words(), liftedWhen: words(0...2), whoCanLift: words(0...2),
                        liftedDay: random(0...1) == 0 ? nil : day(), waitsFor: Blocker.Awaited.allCases.randomElement(using: &generator))))
        }
        if random(0...2) == 0 { items.append(.link(Link(id: ItemID(id()), title: words(0...2), address: "https://a.fr/\(next)?b=(c)"))) }
        for _ in 0..<random(0...2) {
            items.append(.comment(Comment(id: ItemID(id()), author: Story.lead.account, text: words(1...6, lines: true), at: Story.now)))
        }
        for _ in 0..<random(0...3) {
            let label = ["Budget", "Statut", "Élu·e", "Note : Axe", "Suite (suite 1)"].randomElement(using: &generator) ?? ""
            items.append(.note(Note(id: ItemID(id()), label: label, text: "\(next) " + words(1...5, lines: true))))
        }
        for item in items { story.give(.plan(.addItem(action: action, item: item))) }
    }

    /// The rules may refuse it, or some of its values: what they accept comes back.
    private mutating func addIndicator() {
        let id = IndicatorID(id())
        func figure(_ generator: inout SeededGenerator) -> Double { Double(Int.random(in: -4_000...40_000, using: &generator)) / 8 }
        let start = Day(ordinal: random(20_000...20_200))
        let indicator = Indicator(
            id: id, name: "\(next) " + words(), how: words(0...8, lines: true),
            kind: Indicator.Kind.allCases.randomElement(using: &generator) ?? .impact,
            unit: ["", "%", "minutes", "1/2 j"].randomElement(using: &generator) ?? "",
            direction: Indicator.Direction.allCases.randomElement(using: &generator) ?? .up,
            baseline: random(0...2) == 0 ? nil : DatedNumber(figure(&generator), on: start),
            target: random(0...2) == 0 ? nil : DatedNumber(figure(&generator), on: start + random(1...900)),
            responsible: random(0...1) == 0 ? nil : people.randomElement(using: &generator),
            rhythm: random(0...1) == 0 ? nil : Indicator.Rhythm.allCases.randomElement(using: &generator))
        guard story.give(.results(.addIndicator(indicator: indicator))) else { return }
        for number in 0..<random(0...4) {
            let value = MeasuredValue(
                id: MeasuredValueID(self.id()), day: start + number * random(1...40), number: figure(&generator), source: words(0...3),
                link: random(0...2) == 0 ? "https://a.fr/\(next)" : "")
            story.give(.results(.addValue(indicator: id, value: value)))
        }
    }

    private mutating func depend() {
        guard let action = actions.randomElement(using: &generator), let other = actions.randomElement(using: &generator) else { return }
        story.give(.plan(.addItem(action: action, item: .dependency(Dependency(predecessor: other, lagDays: random(-3...3))))))
    }
}
