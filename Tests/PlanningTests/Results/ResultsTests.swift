import Planning
import Testing

@Suite("Indicators and their values")
struct ResultsTests {
    private var story = Story()
    private let sophie: PersonID
    private let waiting: IndicatorID = "wait"

    init() {
        sophie = story.person("Sophie Petit")
        story.tell(
            .results(
                .addIndicator(
                    indicator: Indicator(
                        id: waiting, name: "Attente", unit: "minutes", direction: .down, baseline: DatedNumber(20, on: "2026-01-05"),
                        target: DatedNumber(10, on: "2026-12-18"), responsible: sophie))))
    }

    private var indicator: Indicator {
        get throws { try #require(story.deployment.results[waiting]) }
    }

    private mutating func measure(_ id: MeasuredValueID, _ day: Day, _ number: Double, by actor: Actor = .lead) {
        story.tell(.results(.addValue(indicator: waiting, value: MeasuredValue(id: id, day: day, number: number))), by: actor)
    }

    private static func file(_ digit: String = "a", bytes: Int = 10) -> EvidenceFile {
        EvidenceFile(hash: String(repeating: digit, count: 64), name: "relevé.pdf", kind: .pdf, byteCount: bytes)!
    }

    @Test("come in the order of their days, each with who gave it and when")
    mutating func order() throws {
        measure("b", "2026-02-02", 18)
        measure("a", "2026-01-12", 19, by: Actor.contributor.being(sophie))
        #expect(try indicator.values.map(\.id) == ["a", "b"])
        #expect(try indicator.values[0].author == "sophie" && indicator.values[0].at == story.now)
    }

    @Test("are corrected where they stand: what they were stays in the history, and undo brings it back")
    mutating func correction() throws {
        measure("a", "2026-01-12", 19)
        measure("b", "2026-02-02", 18)
        let was = try indicator.values[0]
        let change = story.tell(
            .results(.editValue(indicator: waiting, value: MeasuredValue(id: "a", day: "2026-02-09", number: 17), was: was)), by: .member)
        #expect(try indicator.values.map(\.id) == ["b", "a"])
        #expect(try indicator.values[1].author == "claire", "who measured it is still who measured it")
        story.undo(change)
        #expect(try indicator.values[0] == was)
    }

    @Test("that somebody else corrected meanwhile are told with both figures")
    mutating func conflict() throws {
        measure("a", "2026-01-12", 19)
        let seen = try indicator.values[0]
        story.tell(.results(.editValue(indicator: waiting, value: MeasuredValue(id: "a", day: "2026-01-12", number: 17), was: seen)))
        var mine = seen
        mine.number = 16
        story.expectRefusal(
            .changedMeanwhile(.measuredValue(waiting, current: try indicator.values[0], yours: mine)),
            of: .results(.editValue(indicator: waiting, value: mine, was: seen)))
    }

    @Test("take no file by being added or corrected: attaching is a wish of its own, and a correction keeps what is attached")
    mutating func files() throws {
        story.tell(
            .results(
                .addValue(indicator: waiting, value: MeasuredValue(id: "a", day: "2026-01-12", number: 19, file: Self.file()))))
        #expect(try indicator.values[0].file == nil)
        story.tell(.results(.attach(indicator: waiting, value: "a", file: Self.file())))
        story.tell(.results(.editValue(indicator: waiting, value: MeasuredValue(id: "a", day: "2026-01-12", number: 17), was: nil)))
        #expect(try indicator.values[0].file == Self.file())
        story.expectNothing(from: .results(.attach(indicator: waiting, value: "a", file: Self.file())))
        story.tell(.results(.detach(indicator: waiting, value: "a")))
        #expect(try indicator.values[0].file == nil)
        story.undo()
        #expect(try indicator.values[0].file == Self.file())
        #expect(story.deployment.results.keptFiles == [Self.file().hash: 10])
    }

    @Test("count a file once, however often it is attached, and still after it was taken off")
    mutating func room() throws {
        measure("a", "2026-01-12", 19)
        measure("b", "2026-01-19", 18)
        for value in ["a", "b"] as [MeasuredValueID] {
            story.tell(.results(.attach(indicator: waiting, value: value, file: Self.file(bytes: 7))))
        }
        #expect(story.deployment.results.fileBytes == 7)
        story.tell(.results(.attach(indicator: waiting, value: "a", file: Self.file("b", bytes: 5))))
        story.tell(.results(.detach(indicator: waiting, value: "b")))
        #expect(story.deployment.results.fileBytes == 12)
    }

    @Test("come back with their indicator when its removal is undone")
    mutating func removal() throws {
        measure("a", "2026-01-12", 19)
        let before = try indicator
        story.tell(.results(.removeIndicator(id: waiting)))
        #expect(story.deployment.results.indicators.isEmpty)
        story.undo()
        #expect(try indicator == before)
    }

    @Test("are not brought back onto a day that was measured anew")
    mutating func undoOntoSameDay() {
        measure("a", "2026-01-12", 19)
        let removal = story.tell(.results(.removeValue(indicator: waiting, value: "a")))
        measure("b", "2026-01-12", 18)
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: removal))
    }

    @Test("wait for nobody who has left")
    mutating func leaving() throws {
        story.tell(.leaves(sophie))
        #expect(try indicator.responsible == nil)
        story.undo()
        #expect(try indicator.responsible == sophie)
    }

    @Test("are taken back by the contributor who gave them, not by others who contribute")
    mutating func undo() throws {
        let hers = Actor.contributor.being(sophie)
        measure("a", "2026-01-12", 19, by: hers)
        let change = try #require(story.lastChange)
        story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: change), by: Actor(account: "paul", role: .contributor))
        story.undo(change, by: hers)
        #expect(try indicator.values.isEmpty)
    }

    @Test("measured since the last review are those written down since, one for each indicator")
    mutating func sinceReview() throws {
        let week = Week(containing: "2026-03-02")
        measure("a", "2026-01-12", 19)
        #expect(story.deployment.measured(since: nil, until: "2026-03-02").map(\.value.id) == ["a"])
        story.tell(.reviews(.open(week: week)))
        story.tell(.reviews(.close(week: week)))
        let minutes = story.deployment.reviews[week]?.minutes
        #expect(story.deployment.measured(since: minutes, until: "2026-03-02").isEmpty)
        story.now = Moment("2026-03-03")
        measure("b", "2026-03-02", 18)
        measure("c", "2026-03-03", 17)
        #expect(story.deployment.measured(since: minutes, until: "2026-03-03").map(\.value.id) == ["c"])
    }
}
