import Planning
import Testing

@testable import Web

@Suite("A refusal")
struct RefusalTextsTests {
    @Test("says in both languages what happened and what to do", arguments: Self.everyRefusal)
    func sentence(_ refusal: Refusal) {
        let french = RefusalTexts(language: .french).sentence(for: refusal, in: nil)
        let english = RefusalTexts(language: .english).sentence(for: refusal, in: nil)
        #expect(french != english)
        for text in [french, english] {
            #expect(text.count > 40 && text.hasSuffix("."), "\(text)")
            #expect(text.filter { $0 == "." }.count >= 2, "One sentence says what happened, another what to do: \(text)")
            // Swift names are in camel case: a capital in the middle of a word gives them away.
            #expect(text.firstMatch(of: /[a-z][A-Z]/) == nil && !text.contains("Optional") && !text.contains("nil"), "\(text)")
            #expect(text.first?.isUppercase == true || text.first?.isPunctuation == true, "\(text)")
        }
        // An ordinary space never comes before a double mark.
        #expect(french.firstMatch(of: #/[ ][:;!?»]|«[ ]/#) == nil, "\(french)")
        #expect(!french.contains("'"), "\(french)")
    }

    @Test("of a field changed meanwhile shows both values with their names")
    func conflict() throws {
        let action = ActionID(1)
        let day = { (text: String) in try #require(Day(iso8601: text)) }
        let refusal = Refusal.changedMeanwhile(
            .action(action, current: .dueDay(try day("2026-03-12")), yours: .dueDay(try day("2026-04-01"))))
        #expect(
            RefusalTexts(language: .french).sentence(for: refusal, in: nil)
                == "L’échéance a changé pendant votre saisie. Valeur actuelle\u{00A0}: 12 mars 2026. Votre valeur\u{00A0}: 1er avril 2026. "
                + "La valeur actuelle a été gardée, rien n’est perdu\u{00A0}: choisissez celle qui convient.")
    }

    @Test("of an incomplete action names each thing it still needs")
    func missing() {
        let refusal = Refusal.missing([.responsible, .dueDay, .doneWhen], title: "Former")
        #expect(
            RefusalTexts(language: .french).sentence(for: refusal, in: nil)
                .hasPrefix(
                    "Il manque à l’action «\u{00A0}Former\u{00A0}»\u{00A0}: un responsable, une échéance et un critère de réalisation."))
        #expect(
            RefusalTexts(language: .english).sentence(for: refusal, in: nil)
                .hasPrefix("The action “Former” still needs a responsible person, a due date and a “done when” criterion."))
    }

    @Test("names each field and kind of object in its own words")
    func names() {
        for language in Language.allCases {
            let names = FieldNames(language: language)
            let all = ActionField.allCases.map { names.noun($0).definite }
            #expect(Set(all).count == ActionField.allCases.count)
            let kinds = Refusal.ObjectKind.allCases.map { names.noun($0).indefinite }
            #expect(Set(kinds).count == Refusal.ObjectKind.allCases.count)
        }
        #expect(FieldNames(language: .french).noun(ActionField.dueDay).of == "de l’échéance")
        #expect(FieldNames(language: .french).noun(ActionField.title).of == "du titre")
    }

    /// One of each case; the compiler does not list them, so ``kind(of:)`` below fails to compile when one is added.
    static let everyRefusal: [Refusal] = {
        let day = Day(ordinal: 20_000)
        let person = Person(id: PersonID(1), name: "Jeanne Moreau", email: "jeanne@example.org")
        let milestone = Milestone(id: MilestoneID(1), title: "Ouverture", day: day)
        let workstream = Workstream(id: WorkstreamID(1), title: "Accueil")
        let step = Step(id: ItemID(1), title: "Essai")
        let view = SavedView(id: SavedViewID(1), name: "À relancer", query: "is=late", owner: AccountID(1), isShared: true)
        let entry = NeedEntry(
            id: ItemID(1), kind: .promised, quantity: Quantity(12.5), day: day, party: .words("La DRH"), author: AccountID(1),
            at: Moment(milliseconds: 0))
        var all: [Refusal] = [
            .notYourComment, .alreadyOpened, .notOpened, .personHasLeft(name: "Jeanne Moreau"), .dayOutOfRange(day),
            .daysInWrongOrder(first: day + 1, last: day), .effortOutOfRange, .effortNotIncreasing, .spentDaysOutOfRange,
            .spentBeforeDone(title: "Former les agents"), .contributionDaysOutOfRange,
            .lagOutOfRange, .daysPerWeekOutOfRange, .unknownTimeZone("Paris"), .noWorkingWeekday, .notAnAddress("exemple"),
            .notAnEmail("jeanne"), .outOfPlace,
            .missing([.dueDay], title: "Former les agents"), .reasonRequired(from: day), .dependencyCycle(["A", "B", "A"]),
            .alreadyResponsible(name: "Jeanne Moreau"), .workstreamTooDeep, .workstreamInItself(title: "Accueil"),
            .nothingToCommitTo([.responsible]), .notOpen(title: "Former les agents"), .noDoneDay(title: "Former les agents"),
            .sameDayProposed(day), .answerChanged(title: "Former les agents"),
            .handOverNeeded(name: "Jeanne Moreau", actions: ["A", "B", "C", "D", "E", "F", "G"]),
            .handOverToThemselves(name: "Jeanne Moreau"), .sameName(name: "Jeanne Moreau"), .sameViewName(name: "À relancer"),
            .nothingToUndo, .cannotUndo(.changedSince),
            .cannotUndo(.inUse), .emptyBatch, .nestedBatch, .noThreshold, .thresholdOutOfRange(lowest: 1, highest: 20), .notDismissible,
            .changedMeanwhile(.item(ActionID(1), current: .step(step), yours: .step(step))),
            .changedMeanwhile(.person(current: person, yours: person)),
            .changedMeanwhile(.view(current: view, yours: view)),
            .changedMeanwhile(.workstream(current: workstream, yours: workstream)),
            .changedMeanwhile(.milestone(current: milestone, yours: milestone)),
            .changedMeanwhile(.route(current: .startDay(value: nil), yours: .startDay(value: day))),
            .changedMeanwhile(.settings(current: .name(value: "A"), yours: .name(value: "B"))),
            .changedMeanwhile(
                .rhythm(
                    current: ReviewRhythm(weekday: .monday, startMinute: 545, place: "salle 2"),
                    yours: ReviewRhythm(weekday: .friday, startMinute: 840))),
            .reviewTimeOutOfRange(shortest: 10, longest: 240), .reviewOutOfReach(Week(containing: day)),
            .reviewNotOpened(Week(containing: day)), .reviewNotClosed(Week(containing: day)), .reviewClosed(Week(containing: day)),
            .promiseAnswered(isKept: true), .promiseAnswered(isKept: false),
            .cannotUndo(.frozen), .exchangeToCome(day), .exchangePassed(day), .sameStakeholderName(name: "La directrice"),
            .changedMeanwhile(
                .stakeholders(.field(StakeholderID(1), current: .influence(value: .weak), yours: .influence(value: .strong)))),
            .changedMeanwhile(
                .stakeholders(
                    .lever(current: Lever(id: LeverID(1), argument: "Délai"), yours: Lever(id: LeverID(1), argument: "Délai divisé")))),
            .changedMeanwhile(
                .stakeholders(
                    .pitch(
                        PitchID(1), current: .text(part: .ask, value: nil),
                        yours: .text(part: .ask, value: PitchText(text: "40 000 euros"))))),
            .changedMeanwhile(
                .settings(current: .riskThreshold(rule: .late, value: 1), yours: .riskThreshold(rule: .late, value: 2))),
        ]
        all += [
            .valueBeforeBaseline(day: day, baseline: day + 1), .dayToCome(day: day + 1, today: day), .dayAlreadyMeasured(day: day),
            .numberOutOfRange, .targetIsBaseline, .targetAgainstDirection(direction: .up), .targetAgainstDirection(direction: .down),
            .targetBeforeBaseline(baseline: day, target: day), .sameIndicatorName(name: "Temps d’attente"),
            .notAWebAddress(text: "exemple"), .noRoomForFile(limit: 524_288_000), .fileTooLarge(limit: 10_485_760),
        ].map(Refusal.results)
        all += [
            .notToTry, .sameScenarioName(name: "Renfort"), .scenarioClosed(.applied), .scenarioClosed(.dropped), .scenarioNotClosed,
            .doesNotFit([.init(change: TriedChangeID(1), number: 2, reason: .removedMeanwhile(.action))]),
            .doesNotFit((1...5).map { .init(change: TriedChangeID(UInt64($0)), number: $0, reason: .unknown(.person)) }),
            .nothingToApply, .notYoursToKeep,
        ].map(Refusal.scenario)
        let tried: [ScenarioValue] = [.name(value: "Renfort"), .words(value: ""), .isShared(value: true), .outcome(value: nil)]
        all += tried.map { .changedMeanwhile(.scenario(ScenarioID(1), current: $0, yours: $0)) }
        let measured = MeasuredValue(id: MeasuredValueID(1), day: day, number: 12)
        all.append(.changedMeanwhile(.measuredValue(IndicatorID(1), current: measured, yours: measured)))
        let fields: [IndicatorValue] = [
            .name(value: "Attente"), .how(value: ""), .kind(value: .impact), .unit(value: "%"), .direction(value: .down),
            .baseline(value: DatedNumber(1, on: day)), .target(value: nil), .responsible(value: nil), .rhythm(value: .month),
        ]
        all += fields.map { .changedMeanwhile(.indicator(IndicatorID(1), current: $0, yours: $0)) }
        all += [
            .quantityOutOfRange(limit: 100_000), .quantityMissing, .unitOfKind(kind: .budget), .unitOfKind(kind: .agentTime),
            .unitInUse(title: "Bornes"), .onlyMoneyIsSpent, .notAgentTime(kind: .budget), .entryToCome(day: day + 1, today: day),
        ].map(Refusal.needs)
        all.append(.changedMeanwhile(.needEntry(NeedID(1), current: entry, yours: entry)))
        let needValues: [NeedValue] = [
            .title(value: "A"), .kind(value: .budget), .isCritical(value: true), .quantity(value: nil), .unit(value: .euros),
            .neededBy(value: day), .decider(value: .words("La DRH")), .agent(value: nil), .span(value: NeedSpan(first: day, last: day)),
            .waiting(value: []), .obtaining(value: nil), .note(value: ""),
        ]
        all += needValues.map { .changedMeanwhile(.need(NeedID(1), current: $0, yours: $0)) }
        all += Role.allCases.map(Refusal.notAllowed)
        all += Refusal.ObjectKind.allCases.flatMap {
            [.unknown($0), .duplicate($0), .tooMany($0, limit: 30), .removedMeanwhile($0)] as [Refusal]
        }
        all += Refusal.TextField.allCases.flatMap { [.emptyText($0), .textTooLong($0, limit: 300, count: 412)] as [Refusal] }
        all += [
            ActionValue.title("A"), .workstream(nil), .rank(1), .status(.draft), .description(""), .doneWhen("Fait"), .responsible(nil),
            .dueDay(nil), .earliestStart(day), .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 4.5)), .priority(.high),
            .tags([]), .doneDay(nil), .spentDays(1.5), .spentDays(nil), .commitment(nil), .answer(nil),
        ].map { .changedMeanwhile(.action(ActionID(1), current: $0, yours: $0)) }
        return all
    }()

    @Test("is tried here in every case")
    func everyCase() {
        #expect(Set(Self.everyRefusal.map(Self.kind)).count == Self.kindCount)
    }

    static let kindCount = 82

    private static func kind(of refusal: Refusal) -> Int {
        switch refusal {
        case .notAllowed: 0
        case .sameDayProposed: 48
        case .answerChanged: 49
        case .notYourComment: 1
        case .alreadyOpened: 2
        case .notOpened: 3
        case .unknown: 4
        case .duplicate: 5
        case .personHasLeft: 6
        case .emptyText: 7
        case .textTooLong: 8
        case .tooMany: 9
        case .dayOutOfRange: 10
        case .daysInWrongOrder: 11
        case .effortOutOfRange: 12
        case .effortNotIncreasing: 13
        case .contributionDaysOutOfRange: 14
        case .lagOutOfRange: 15
        case .unknownTimeZone: 16
        case .noWorkingWeekday: 17
        case .notAnAddress: 18
        case .notAnEmail: 19
        case .outOfPlace: 20
        case .missing: 21
        case .reasonRequired: 22
        case .dependencyCycle: 23
        case .alreadyResponsible: 24
        case .workstreamTooDeep: 25
        case .workstreamInItself: 26
        case .nothingToCommitTo: 27
        case .notOpen: 28
        case .handOverNeeded: 29
        case .handOverToThemselves: 30
        case .sameName: 31
        case .changedMeanwhile: 32
        case .removedMeanwhile: 33
        case .nothingToUndo: 34
        case .cannotUndo: 35
        case .emptyBatch: 36
        case .nestedBatch: 37
        case .noDoneDay: 38
        case .daysPerWeekOutOfRange: 39
        case .noThreshold: 40
        case .thresholdOutOfRange: 41
        case .notDismissible: 42
        case .reviewTimeOutOfRange: 43
        case .reviewOutOfReach: 44
        case .reviewNotOpened: 45
        case .reviewNotClosed: 46
        case .reviewClosed: 47
        case .sameViewName: 50
        case .promiseAnswered: 51
        case .exchangeToCome: 52
        case .exchangePassed: 53
        case .sameStakeholderName: 54
        case .spentDaysOutOfRange: 55
        case .spentBeforeDone: 56
        case .results(let refusal): 100 + kind(of: refusal)
        case .needs(let refusal): 200 + kind(of: refusal)
        case .scenario(let refusal): 300 + kind(of: refusal)
        }
    }

    private static func kind(of refusal: NeedRefusal) -> Int {
        switch refusal {
        case .quantityOutOfRange: 0
        case .quantityMissing: 1
        case .unitOfKind: 2
        case .unitInUse: 3
        case .onlyMoneyIsSpent: 4
        case .notAgentTime: 5
        case .entryToCome: 6
        }
    }

    private static func kind(of refusal: ScenarioRefusal) -> Int {
        switch refusal {
        case .notToTry: 0
        case .sameScenarioName: 1
        case .scenarioClosed: 2
        case .scenarioNotClosed: 3
        case .doesNotFit: 4
        case .nothingToApply: 5
        case .notYoursToKeep: 6
        }
    }

    private static func kind(of refusal: ResultsRefusal) -> Int {
        switch refusal {
        case .valueBeforeBaseline: 0
        case .dayToCome: 1
        case .dayAlreadyMeasured: 2
        case .numberOutOfRange: 3
        case .targetIsBaseline: 4
        case .targetAgainstDirection: 5
        case .targetBeforeBaseline: 6
        case .sameIndicatorName: 7
        case .notAWebAddress: 8
        case .noRoomForFile: 9
        case .fileTooLarge: 10
        }
    }
}
