import Planning
import Testing

@Suite("Every refusal has a story in which it is given")
struct RefusalTests {
    @Test("and the rules give exactly it", arguments: RefusalStory.all)
    func given(example: RefusalStory) {
        var story = Story()
        let command = example.tell(&story)
        story.expectRefusal(example.refusal, of: command, by: example.actor)
    }

    @Test("none is without story")
    func complete() {
        let told = Set(RefusalStory.all.map { name(of: $0.refusal) })
        #expect(allNames.subtracting(told) == [])
    }
}

/// How a refusal comes about: what happens first, and the wish that is then refused.
struct RefusalStory: CustomTestStringConvertible {
    let refusal: Refusal
    var actor = Actor.lead
    let tell: @Sendable (inout Story) -> Command
    var testDescription: String { "\(refusal)" }

    init(_ refusal: Refusal, by actor: Actor = .lead, when tell: @escaping @Sendable (inout Story) -> Command) {
        self.refusal = refusal
        self.actor = actor
        self.tell = tell
    }

    static let all = who + existence + form + rules + reviews + results + stakeholders + needs + scenarios + changesOfOthers

    private static let who: [RefusalStory] = [
        .init(.notAllowed(role: .reader), by: .reader) { .add(.comment("Bravo"), to: $0.action("Former")) },
        .init(.notYourComment, by: .member) {
            let action = $0.action("Former")
            $0.tell(.add(.comment("Bravo"), to: action))
            return .change(.comment("Non"), of: action)
        },
    ]

    private static let existence: [RefusalStory] = [
        .init(.alreadyOpened) { _ in .settings(.open(name: "Encore")) },
        .init(.notOpened) {
            $0 = .unopened
            return .setting(.name(value: "Accueil"))
        },
        .init(.unknown(.action)) { _ in .remove("nowhere") },
        .init(.unknown(.milestone)) { _ in .route(.removeMilestone(id: "nowhere")) },
        .init(.unknown(.step)) { .take(.step("?"), from: $0.action("Former")) },
        .init(.duplicate(.action)) {
            .plan(.addAction(action: NewAction(id: $0.action("Former"), title: "Ouvrir")))
        },
        .init(.duplicate(.workstream)) { .plan(.addWorkstream(id: $0.workstream("Axe"), title: "Axe", parent: nil)) },
        .init(.duplicate(.person)) { .people(.add(person: Person(id: $0.person("Claire"), name: "Inès"))) },
        .init(.duplicate(.milestone)) {
            let id = $0.milestone("Pilote", on: "2026-05-01")
            return .route(.addMilestone(milestone: Milestone(id: id, title: "Ouverture", day: "2026-06-01")))
        },
        .init(.duplicate(.link)) {
            let action = $0.action("Former")
            $0.tell(.add(.link("https://ville.fr"), to: action))
            return .add(.link("https://ville.fr/autre"), to: action)
        },
        .init(.personHasLeft(name: "Claire")) {
            let claire = $0.person("Claire")
            let action = $0.action("Former", responsible: claire, due: "2026-03-12", doneWhen: "formés")
            $0.tell(.status(action, .done))
            $0.tell(.leaves(claire))
            return .status(action, .upcoming)
        },
    ]

    private static let form: [RefusalStory] = [
        .init(.emptyText(.milestoneTitle)) { _ in
            .route(.addMilestone(milestone: Milestone(id: "new", title: " ", day: "2026-05-01")))
        },
        .init(.textTooLong(.deploymentName, limit: 300, count: 301)) { _ in
            .setting(.name(value: String(repeating: "a", count: 301)))
        },
        .init(.tooMany(.step, limit: 500)) {
            let action = $0.action("Former")
            for number in 0..<500 { $0.tell(.add(.step("Étape \(number)", id: ItemID(UInt64(number))), to: action)) }
            return .add(.step("Une de trop"), to: action)
        },
        .init(.dayOutOfRange("9999-12-31")) { .due($0.action("Former"), "9999-12-31") },
        .init(.dayOutOfRange("1999-12-31")) { .set($0.action("Former"), .earliestStart("1999-12-31")) },
        .init(.dayOutOfRange("9999-01-01")) {
            .add(.step(Step(id: "step", title: "Réserver", day: "9999-01-01")), to: $0.action("Former"))
        },
        .init(.dayOutOfRange("2200-01-01")) { _ in .route(.promisedDay(value: "2200-01-01")) },
        .init(.daysInWrongOrder(first: "2026-05-01", last: "2026-04-01")) {
            $0.tell(.route(.startDay(value: "2026-05-01")))
            return .route(.promisedDay(value: "2026-04-01"))
        },
        .init(.daysInWrongOrder(first: "2026-05-02", last: "2026-05-01")) {
            $0.tell(.route(.promisedDay(value: "2026-05-01")))
            return .route(.startDay(value: "2026-05-02"))
        },
        .init(.effortOutOfRange) { effort(-1, 2, 3, of: $0.action("Former")) },
        .init(.effortOutOfRange) { effort(1, .nan, 3, of: $0.action("Former")) },
        .init(.effortOutOfRange) { effort(1, 2, 10_001, of: $0.action("Former")) },
        .init(.effortNotIncreasing) { effort(3, 2, 4, of: $0.action("Former")) },
        .init(.spentDaysOutOfRange) { .set($0.action("Former"), .spentDays(-1)) },
        .init(.spentBeforeDone(title: "Former")) { .set($0.action("Former"), .spentDays(2)) },
        .init(.contributionDaysOutOfRange) {
            let claire = $0.person("Claire")
            let part = Contribution(person: claire, role: "relit", days: -1)
            return .add(.contribution(part), to: $0.action("Former"))
        },
        .init(.lagOutOfRange) { .waits($0.action("Ouvrir"), for: $0.action("Former"), lag: -2_001) },
        .init(.unknownTimeZone("Lune")) { _ in .setting(.timeZone(value: "Lune")) },
        .init(.daysPerWeekOutOfRange) { person(in: &$0, days: 7.5) },
        .init(.daysPerWeekOutOfRange) { person(in: &$0, days: .nan) },
        .init(.daysInWrongOrder(first: "2026-03-13", last: "2026-03-12")) {
            person(in: &$0, absences: [Absence(first: "2026-03-13", last: "2026-03-12")])
        },
        .init(.dayOutOfRange("9999-12-31")) {
            person(in: &$0, absences: [Absence(first: "2026-03-13", last: "9999-12-31")])
        },
        .init(.tooMany(.absence, limit: 100)) {
            person(in: &$0, absences: (0...100).map { Absence(first: "2026-03-13", last: "2026-03-13", label: "\($0)") })
        },
        .init(.textTooLong(.absenceLabel, limit: 300, count: 10_000)) {
            let label = String(repeating: "👍", count: 10_000)
            return person(in: &$0, absences: [Absence(first: "2026-03-13", last: "2026-03-13", label: label)])
        },
        .init(.noWorkingWeekday) { _ in .setting(.workingWeekdays(value: [])) },
        .init(.notAnAddress("javascript:alert(1)")) { .add(.link("javascript:alert(1)"), to: $0.action("Former")) },
        .init(.notAnEmail("claire")) { _ in
            .people(.add(person: Person(id: "new", name: "Claire", email: "claire")))
        },
        .init(.noThreshold) { _ in .setting(.riskThreshold(rule: .raised, value: 2)) },
        .init(.thresholdOutOfRange(lowest: 1, highest: 20)) { _ in .setting(.riskThreshold(rule: .postponed, value: 0)) },
        .init(.outOfPlace) { .move($0.action("Former"), before: "nowhere") },
    ]

    private static let rules: [RefusalStory] = [
        .init(.missing([.responsible, .dueDay, .doneWhen], title: "Former")) {
            .status($0.action("Former"), .upcoming)
        },
        .init(.reasonRequired(from: "2026-03-12")) {
            let action = $0.action("Former", responsible: $0.person("Claire"), due: "2026-03-12")
            $0.tell(.commit(action))
            return .due(action, "2026-03-13")
        },
        .init(.dependencyCycle(["Former", "Former"])) {
            let action = $0.action("Former")
            return .waits(action, for: action)
        },
        .init(.alreadyResponsible(name: "Claire")) {
            let claire = $0.person("Claire")
            return .contributes(claire, to: $0.action("Former", responsible: claire))
        },
        .init(.workstreamTooDeep) {
            let deep = $0.workstream("C", in: $0.workstream("B", in: $0.workstream("A")))
            return .plan(.addWorkstream(id: "new", title: "D", parent: deep))
        },
        .init(.workstreamInItself(title: "A")) {
            let id = $0.workstream("A")
            return .plan(.editWorkstream(workstream: Workstream(id: id, title: "A", parent: id), was: nil))
        },
        .init(.nothingToCommitTo([.responsible, .dueDay])) { .commit($0.action("Former")) },
        .init(.notOpen(title: "Former")) {
            let action = $0.action("Former")
            $0.tell(.status(action, .dropped))
            return .commit(action)
        },
        .init(.notDismissible) { .add(.dismissedRisk(.raised, "mais non"), to: $0.action("Former")) },
        .init(.sameDayProposed("2026-03-12")) {
            .propose($0.action("Former", responsible: $0.person("Claire"), due: "2026-03-12"), "2026-03-12")
        },
        .init(.answerChanged(title: "Former")) { .reply($0.action("Former"), "Oui.") },
        .init(.noDoneDay(title: "Former")) { .set($0.action("Former"), .doneDay("2026-03-02")) },
        .init(.handOverNeeded(name: "Claire", actions: ["Former"])) {
            let claire = $0.person("Claire")
            _ = $0.action("Former", responsible: claire)
            return .leaves(claire)
        },
        .init(.handOverToThemselves(name: "Claire")) {
            let claire = $0.person("Claire")
            return .leaves(claire, handing: [$0.action("Former", responsible: claire): claire])
        },
        .init(.sameName(name: "Claire")) {
            _ = $0.person("Claire")
            return .people(.add(person: Person(id: "new", name: "CLAIRE")))
        },
        .init(.sameViewName(name: "RETARDS")) {
            $0.tell(.views(.add(view: SavedView(id: "v1", name: "Retards", query: "", owner: "claire"))))
            return .views(.add(view: SavedView(id: "v2", name: "RETARDS", query: "", owner: "claire")))
        },
    ]

    private static let reviews: [RefusalStory] = [
        .init(.reviewTimeOutOfRange(shortest: 10, longest: 240)) { _ in
            .reviews(.setRhythm(to: ReviewRhythm(weekday: .monday, startMinute: 0, lengthMinutes: 5), was: nil))
        },
        .init(.reviewOutOfReach(Week(containing: "2026-05-04"))) { _ in .reviews(.open(week: Week(containing: "2026-05-04"))) },
        .init(.reviewNotOpened(Week(containing: "2026-03-02"))) { _ in .reviews(.close(week: Week(containing: "2026-03-02"))) },
        .init(.reviewNotClosed(Week(containing: "2026-03-02"))) { _ in .reviews(.reopen(week: Week(containing: "2026-03-02"))) },
        .init(.reviewClosed(Week(containing: "2026-03-02"))) {
            let week = Week(containing: "2026-03-02")
            $0.tell(.reviews(.open(week: week)))
            $0.tell(.reviews(.close(week: week)))
            return .reviews(.go(week: week, step: .risks))
        },
        .init(.promiseAnswered(isKept: true)) {
            let week = Week(containing: "2026-03-02")
            let claire = $0.person("Claire")
            let action = $0.action("Former", responsible: claire, due: "2026-03-20")
            for command: ReviewCommand in [
                .open(week: week), .promise(week: week, promise: Promise(id: "p", person: claire, action: action)), .close(week: week),
                .judge(week: week, promise: "p", isKept: true, reason: nil, word: ""),
            ] { $0.tell(.reviews(command)) }
            return .reviews(.judge(week: week, promise: "p", isKept: false, reason: .usual(.absent), word: ""))
        },
        .init(.cannotUndo(.frozen)) {
            let week = Week(containing: "2026-03-02")
            let change = $0.tell(.reviews(.open(week: week)))
            $0.tell(.reviews(.close(week: week)))
            return .undo(change: change)
        },
    ]

    /// Times measured in March, from 20 minutes on the first to 10 at the end of the year.
    private static func indicator(_ story: inout Story, name: String = "Attente", id: IndicatorID = "wait") -> IndicatorID {
        story.tell(
            .results(
                .addIndicator(
                    indicator: Indicator(
                        id: id, name: name, unit: "minutes", direction: .down, baseline: DatedNumber(20, on: "2026-01-05"),
                        target: DatedNumber(10, on: "2026-12-18")))))
        return id
    }

    private static func measure(_ id: IndicatorID, _ day: Day, _ number: Double = 15, link: String = "") -> Command {
        .results(.addValue(indicator: id, value: MeasuredValue(id: MeasuredValueID(7), day: day, number: number, link: link)))
    }

    private static let results: [RefusalStory] = [
        .init(.results(.valueBeforeBaseline(day: "2026-01-04", baseline: "2026-01-05"))) { measure(indicator(&$0), "2026-01-04") },
        .init(.results(.valueBeforeBaseline(day: "2026-02-01", baseline: "2026-02-02"))) {
            let id = indicator(&$0)
            $0.tell(measure(id, "2026-02-01"))
            return .results(.edit(indicator: id, to: .baseline(value: DatedNumber(20, on: "2026-02-02")), was: nil))
        },
        .init(.results(.dayToCome(day: "2026-03-03", today: "2026-03-02"))) { measure(indicator(&$0), "2026-03-03") },
        .init(.results(.dayToCome(day: "2026-03-03", today: "2026-03-02"))) {
            .results(.edit(indicator: indicator(&$0), to: .baseline(value: DatedNumber(20, on: "2026-03-03")), was: nil))
        },
        .init(.results(.dayAlreadyMeasured(day: "2026-02-01"))) {
            let id = indicator(&$0)
            $0.tell(measure(id, "2026-02-01"))
            return .results(.addValue(indicator: id, value: MeasuredValue(id: "again", day: "2026-02-01", number: 12)))
        },
        .init(.results(.numberOutOfRange)) { measure(indicator(&$0), "2026-02-01", 1e13) },
        .init(.results(.numberOutOfRange)) { measure(indicator(&$0), "2026-02-01", .nan) },
        .init(.results(.targetIsBaseline)) {
            .results(.edit(indicator: indicator(&$0), to: .target(value: DatedNumber(20, on: "2026-12-18")), was: nil))
        },
        .init(.results(.targetAgainstDirection(direction: .down))) {
            .results(.edit(indicator: indicator(&$0), to: .target(value: DatedNumber(21, on: "2026-12-18")), was: nil))
        },
        .init(.results(.targetAgainstDirection(direction: .up))) {
            .results(.edit(indicator: indicator(&$0), to: .direction(value: .up), was: nil))
        },
        .init(.results(.targetBeforeBaseline(baseline: "2026-01-05", target: "2026-01-05"))) {
            .results(.edit(indicator: indicator(&$0), to: .target(value: DatedNumber(10, on: "2026-01-05")), was: nil))
        },
        .init(.results(.sameIndicatorName(name: "Attente"))) {
            _ = indicator(&$0)
            return .results(.addIndicator(indicator: Indicator(id: "other", name: "ATTENTE")))
        },
        .init(.results(.notAWebAddress(text: "javascript:alert(1)"))) {
            measure(indicator(&$0), "2026-02-01", link: "javascript:alert(1)")
        },
        .init(.results(.notAWebAddress(text: "mailto:a@ville.fr"))) { measure(indicator(&$0), "2026-02-01", link: "mailto:a@ville.fr") },
        .init(.results(.fileTooLarge(limit: 10_485_760))) {
            let id = indicator(&$0)
            $0.tell(measure(id, "2026-02-01"))
            return .results(.attach(indicator: id, value: MeasuredValueID(7), file: file("a", 10_485_761)))
        },
        .init(.results(.noRoomForFile(limit: 524_288_000))) {
            let id = indicator(&$0)
            $0.tell(measure(id, "2026-02-01"))
            for number in 0..<50 {
                let digits = String(number, radix: 16)
                let hash = String(repeating: "0", count: 64 - digits.count) + digits
                $0.tell(.results(.attach(indicator: id, value: MeasuredValueID(7), file: file(hash, 10_485_760))))
            }
            return .results(.attach(indicator: id, value: MeasuredValueID(7), file: file("f", 10_485_760)))
        },
        .init(.unknown(.measuredValue)) { .results(.removeValue(indicator: indicator(&$0), value: "nothing")) },
        .init(.unknown(.indicator)) { _ in .results(.removeIndicator(id: "nothing")) },
        .init(.removedMeanwhile(.measuredValue)) {
            let value = MeasuredValue(id: "gone", day: "2026-02-01", number: 12)
            return .results(.editValue(indicator: indicator(&$0), value: value, was: value))
        },
    ]

    /// A file whose hash is this, or this digit all over.
    private static func file(_ hash: String, _ byteCount: Int) -> EvidenceFile {
        let hash = hash.count == 1 ? String(repeating: hash, count: 64) : hash
        return EvidenceFile(hash: hash, name: "enquête.pdf", kind: .pdf, byteCount: byteCount)!
    }

    private static let stakeholders: [RefusalStory] = [
        .init(.exchangeToCome("2026-03-03")) {
            $0.tell(.stakeholder("daf", "Directrice des finances"))
            return .exchanged("daf", "Demande le coût", on: "2026-03-03")
        },
        .init(.exchangePassed("2026-03-01")) {
            $0.tell(.stakeholder("daf", "Directrice des finances"))
            return .about("daf", .next(value: NextExchange(day: "2026-03-01")))
        },
        .init(.sameStakeholderName(name: "LA DIRECTRICE")) {
            $0.tell(.stakeholder("daf", "La directrice"))
            return .stakeholder("other", "LA DIRECTRICE")
        },
        .init(.unknown(.stakeholder)) { _ in .about("nobody", .risk(value: "Payer")) },
        .init(.duplicate(.stakeholder)) {
            $0.tell(.stakeholder("daf", "La directrice"))
            return .stakeholder("daf", "Le directeur")
        },
        .init(.unknown(.lever)) {
            $0.tell(.stakeholder("daf", "La directrice"))
            return .exchanged("daf", "Demande le coût", with: ["nothing"])
        },
        .init(.emptyText(.exchangeWords)) {
            $0.tell(.stakeholder("daf", "La directrice"))
            return .exchanged("daf", " ")
        },
    ]

    private static let needs: [RefusalStory] = [
        .init(.duplicate(.need)) {
            $0.tell(.needs(.add(need: budget)))
            return .needs(.add(need: budget))
        },
        .init(.unknown(.needEntry)) {
            $0.tell(.needs(.add(need: budget)))
            return .needs(.removeEntry(need: "budget", entry: "nowhere"))
        },
        .init(.emptyText(.needTitle)) { _ in .needs(.add(need: Need(id: "n", title: " ", kind: .other))) },
        .init(.emptyText(.needUnit)) { _ in .needs(.add(need: Need(id: "n", title: "Clés", kind: .other, unit: .own(words: " ")))) },
        .init(.needs(.quantityOutOfRange(limit: 1_000_000_000))) { spends(Quantity(hundredths: -100), .promised, in: &$0) },
        .init(.needs(.quantityOutOfRange(limit: 1_000_000_000))) { spends(.zero, .promised, in: &$0) },
        .init(.needs(.quantityOutOfRange(limit: 1_000_000_000))) { spends(Quantity(1_000_000_001), .promised, in: &$0) },
        .init(.needs(.quantityOutOfRange(limit: 100_000))) { _ in
            .needs(.add(need: Need(id: "n", title: "Renfort", kind: .agentTime, quantity: Quantity(100_000.01))))
        },
        .init(.needs(.quantityMissing)) { spends(nil, .promised, in: &$0) },
        .init(.needs(.unitOfKind(kind: .budget))) { _ in .needs(.add(need: Need(id: "n", title: "Travaux", kind: .budget, unit: .days))) },
        .init(.needs(.unitInUse(title: "Bornes"))) {
            $0.tell(.needs(.add(need: Need(id: "n", title: "Bornes", kind: .equipment))))
            let entry = NeedEntry(
                id: "e", kind: .promised, quantity: Quantity(2), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
            $0.tell(.needs(.addEntry(need: "n", entry: entry)))
            return .needs(.edit(need: "n", to: .kind(value: .budget), was: nil))
        },
        .init(.needs(.onlyMoneyIsSpent)) {
            $0.tell(.needs(.add(need: Need(id: "budget", title: "Bornes", kind: .equipment))))
            let entry = NeedEntry(
                id: "e", kind: .spent, quantity: Quantity(2), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
            return .needs(.addEntry(need: "budget", entry: entry))
        },
        .init(.needs(.entryToCome(day: "2026-03-03", today: "2026-03-02"))) { spends(Quantity(2), .obtained, on: "2026-03-03", in: &$0) },
        .init(.daysInWrongOrder(first: "2026-03-03", last: "2026-03-02")) { _ in
            .needs(
                .add(
                    need: Need(
                        id: "n", title: "Renfort", kind: .agentTime, span: NeedSpan(first: "2026-03-03", last: "2026-03-02"))))
        },
        .init(.needs(.notAgentTime(kind: .budget))) {
            $0.tell(.needs(.add(need: budget)))
            return .needs(.edit(need: "budget", to: .agent(value: .words("L’accueil")), was: nil))
        },
        .init(.needs(.notAgentTime(kind: .premises))) { _ in
            .needs(
                .add(
                    need: Need(
                        id: "n", title: "Salle", kind: .premises, span: NeedSpan(first: "2026-03-02", last: "2026-03-03"))))
        },
        .init(.unknown(.stakeholder)) { _ in
            .needs(.add(need: Need(id: "n", title: "Salle", kind: .premises, decider: .stakeholder("nobody"))))
        },
        .init(.unknown(.action)) { _ in .needs(.add(need: Need(id: "n", title: "Salle", kind: .premises, waiting: ["nowhere"]))) },
    ]

    private static let budget = Need(id: "budget", title: "Travaux", kind: .budget)

    private static func spends(_ quantity: Quantity?, _ kind: NeedEntry.Kind, on day: Day = "2026-03-02", in story: inout Story) -> Command
    {
        story.tell(.needs(.add(need: budget)))
        let entry = NeedEntry(id: "e", kind: kind, quantity: quantity, day: day, author: "x", at: Moment(milliseconds: 0))
        return .needs(.addEntry(need: "budget", entry: entry))
    }

    private static func scenario(_ story: inout Story, _ name: String = "Renfort", id: ScenarioID = "s1", shared: Bool = true) -> ScenarioID
    {
        story.tell(.scenario(id, name, shared: shared))
        return id
    }

    private static let scenarios: [RefusalStory] = [
        .init(.scenario(.notToTry)) { .trying(.commit($0.action("Former")), in: scenario(&$0)) },
        .init(.scenario(.notToTry)) { .trying(.setting(.name(value: "Z")), in: scenario(&$0)) },
        // What was promised of a need is not made up.
        .init(.scenario(.notToTry)) { .trying(spends(Quantity(40), .promised, in: &$0), in: scenario(&$0)) },
        .init(.scenario(.notToTry)) { .trying(.batch([.batch([.route(.startDay(value: "2026-03-02"))])]), in: scenario(&$0)) },
        .init(.scenario(.sameScenarioName(name: "RENFORT"))) {
            _ = scenario(&$0)
            return .scenario("s2", "RENFORT")
        },
        .init(.scenario(.scenarioClosed(.dropped))) {
            let id = scenario(&$0)
            $0.tell(.scenarios(.drop(scenario: id)))
            return .trying(.route(.promisedDay(value: "2026-12-18")), in: id)
        },
        .init(.scenario(.scenarioClosed(.applied))) {
            let id = scenario(&$0)
            $0.tell(.trying(.route(.promisedDay(value: "2026-12-18")), in: id))
            $0.tell(.scenarios(.apply(scenario: id, without: [])))
            return .scenarios(.takeUp(scenario: id))
        },
        .init(.scenario(.scenarioNotClosed)) { .scenarios(.takeUp(scenario: scenario(&$0))) },
        .init(.scenario(.doesNotFit([.init(change: "c1", number: 1, reason: .removedMeanwhile(.action))]))) {
            let action = $0.action("Former")
            let id = scenario(&$0)
            $0.tell(.trying(.set(action, .title("Former tout le monde"), was: .title("Former")), in: id))
            $0.tell(.remove(action))
            return .scenarios(.apply(scenario: id, without: []))
        },
        .init(.scenario(.nothingToApply)) { .scenarios(.apply(scenario: scenario(&$0), without: [])) },
        .init(.scenario(.notYoursToKeep)) {
            $0.tell(.scenario("s1", "Renfort", shared: true), by: .member)
            return .scenarios(.edit(scenario: "s1", to: .isShared(value: false), was: nil))
        },
        .init(.unknown(.scenario)) {
            $0.tell(.scenario("s1", "Renfort", shared: false), by: .member)
            return .scenarios(.apply(scenario: "s1", without: []))
        },
        .init(.unknown(.triedChange)) { .scenarios(.takeBack(scenario: scenario(&$0), change: "never")) },
        .init(.duplicate(.triedChange)) {
            let id = scenario(&$0)
            $0.tell(.trying(.route(.promisedDay(value: "2026-12-18")), in: id))
            return .trying(.route(.startDay(value: "2026-03-02")), in: id)
        },
        .init(.tooMany(.triedChange, limit: 1_000)) {
            let id = scenario(&$0)
            let days = (0..<1_001).map { Command.route(.startDay(value: Day("2026-03-02") + $0 % 7)) }
            return .trying(.batch(days), in: id)
        },
        .init(.changedMeanwhile(.scenario("s1", current: .words(value: ""), yours: .words(value: "Z")))) {
            .scenarios(.edit(scenario: scenario(&$0), to: .words(value: "Z"), was: .words(value: "Y")))
        },
    ]

    private static let changesOfOthers: [RefusalStory] = [
        .init(.changedMeanwhile(.settings(current: .name(value: "Accueil de proximité"), yours: .name(value: "Z")))) {
            _ in .setting(.name(value: "Z"), was: .name(value: "Y"))
        },
        .init(.removedMeanwhile(.action)) { _ in .set("gone", .title("Z"), was: .title("Y")) },
        .init(.nothingToUndo) { _ in .undo(change: "never") },
        .init(.cannotUndo(.changedSince)) {
            let action = $0.action("Former")
            let change = $0.tell(.set(action, .title("Y")))
            $0.tell(.set(action, .title("Z")))
            return .undo(change: change)
        },
        .init(.cannotUndo(.inUse)) {
            let change = $0.tell(.plan(.addWorkstream(id: "axis", title: "Axe", parent: nil)))
            _ = $0.action("Former", in: "axis")
            return .undo(change: change)
        },
        .init(.emptyBatch) { _ in .batch([]) },
        .init(.nestedBatch) { _ in .batch([.batch([])]) },
    ]

    private static func person(in story: inout Story, days: Double? = nil, absences: [Absence] = []) -> Command {
        let id = story.person("Claire")
        return .people(.edit(person: Person(id: id, name: "Claire", daysPerWeek: days, absences: absences), was: nil))
    }

    private static func effort(_ low: Double, _ likely: Double, _ high: Double, of action: ActionID) -> Command {
        .set(action, .effort(ThreePointEffort(optimistic: low, likely: likely, pessimistic: high)))
    }
}

/// A refusal by its case alone. A new case does not compile until it is named here, and then needs a story.
private func name(of refusal: Refusal) -> String {
    switch refusal {
    case .results(let refusal): name(of: refusal)
    case .needs(let refusal): name(of: refusal)
    case .scenario(let refusal): name(of: refusal)
    case .notAllowed, .notYourComment, .alreadyOpened, .notOpened, .unknown, .duplicate, .personHasLeft, .emptyText,
        .textTooLong, .tooMany, .dayOutOfRange, .daysInWrongOrder, .effortOutOfRange, .effortNotIncreasing, .spentDaysOutOfRange,
        .spentBeforeDone,
        .contributionDaysOutOfRange, .lagOutOfRange, .daysPerWeekOutOfRange, .unknownTimeZone, .noWorkingWeekday, .notAnAddress,
        .notAnEmail, .outOfPlace, .noThreshold, .thresholdOutOfRange,
        .notDismissible, .missing, .reasonRequired, .dependencyCycle, .alreadyResponsible, .workstreamTooDeep,
        .workstreamInItself, .nothingToCommitTo, .notOpen, .sameDayProposed, .answerChanged, .noDoneDay, .handOverNeeded,
        .handOverToThemselves, .sameName, .sameViewName,
        .reviewTimeOutOfRange, .reviewOutOfReach, .reviewNotOpened, .reviewNotClosed, .reviewClosed, .promiseAnswered,
        .exchangeToCome, .exchangePassed, .sameStakeholderName,
        .changedMeanwhile, .removedMeanwhile, .nothingToUndo, .cannotUndo, .emptyBatch, .nestedBatch:
        String("\(refusal)".prefix { $0 != "(" })
    }
}

private func name(of refusal: ResultsRefusal) -> String {
    switch refusal {
    case .valueBeforeBaseline, .dayToCome, .dayAlreadyMeasured, .numberOutOfRange, .targetIsBaseline, .targetAgainstDirection,
        .targetBeforeBaseline, .sameIndicatorName, .notAWebAddress, .noRoomForFile, .fileTooLarge:
        String("\(refusal)".prefix { $0 != "(" })
    }
}

private func name(of refusal: NeedRefusal) -> String {
    switch refusal {
    case .quantityOutOfRange, .quantityMissing, .unitOfKind, .unitInUse, .onlyMoneyIsSpent, .notAgentTime, .entryToCome:
        String("\(refusal)".prefix { $0 != "(" })
    }
}

private func name(of refusal: ScenarioRefusal) -> String {
    switch refusal {
    case .notToTry, .sameScenarioName, .scenarioClosed, .scenarioNotClosed, .doesNotFit, .nothingToApply, .notYoursToKeep:
        String("\(refusal)".prefix { $0 != "(" })
    }
}

private let allNames: Set<String> = [
    "notToTry", "sameScenarioName", "scenarioClosed", "scenarioNotClosed", "doesNotFit", "nothingToApply", "notYoursToKeep",
    "notAllowed", "notYourComment", "alreadyOpened", "notOpened", "unknown", "duplicate", "personHasLeft", "emptyText",
    "textTooLong", "tooMany", "dayOutOfRange", "daysInWrongOrder", "effortOutOfRange", "effortNotIncreasing", "spentDaysOutOfRange",
    "spentBeforeDone",
    "contributionDaysOutOfRange", "lagOutOfRange", "daysPerWeekOutOfRange", "unknownTimeZone", "noWorkingWeekday", "notAnAddress",
    "notAnEmail", "outOfPlace", "noThreshold", "thresholdOutOfRange",
    "notDismissible", "missing", "reasonRequired", "dependencyCycle", "alreadyResponsible", "workstreamTooDeep",
    "workstreamInItself", "nothingToCommitTo", "notOpen", "sameDayProposed", "answerChanged", "noDoneDay", "handOverNeeded",
    "handOverToThemselves", "sameName", "sameViewName",
    "valueBeforeBaseline", "dayToCome", "dayAlreadyMeasured", "numberOutOfRange", "targetIsBaseline", "targetAgainstDirection",
    "targetBeforeBaseline", "sameIndicatorName", "notAWebAddress", "noRoomForFile", "fileTooLarge",
    "reviewTimeOutOfRange", "reviewOutOfReach", "reviewNotOpened", "reviewNotClosed", "reviewClosed", "promiseAnswered",
    "exchangeToCome", "exchangePassed", "sameStakeholderName",
    "quantityOutOfRange", "quantityMissing", "unitOfKind", "unitInUse", "onlyMoneyIsSpent", "notAgentTime", "entryToCome",
    "changedMeanwhile", "removedMeanwhile", "nothingToUndo", "cannotUndo", "emptyBatch", "nestedBatch",
]
