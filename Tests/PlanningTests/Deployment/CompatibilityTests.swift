import Foundation
import Planning
import Testing

@Suite("What was written yesterday, or will be tomorrow, is read today")
struct CompatibilityTests {
    private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test("an action needs only an identifier, a number, a title and a rank")
    func action() throws {
        let action = try read(Action.self, #"{"id": "a1", "number": 7, "title": "Former", "rank": 7}"#)
        #expect(action == Action(id: "a1", number: 7, title: "Former", workstream: nil, rank: 7))
        #expect(action.status == .draft)
        #expect(action.priority == .normal)
    }

    @Test("people, workstreams, milestones and items need only what they are nothing without")
    func few() throws {
        #expect(try read(Person.self, #"{"id": "p", "name": "Inès"}"#) == Person(id: "p", name: "Inès"))
        #expect(try read(Workstream.self, #"{"id": "w", "title": "Axe"}"#) == Workstream(id: "w", title: "Axe"))
        #expect(
            try read(Milestone.self, #"{"id": "m", "title": "Pilote", "day": "2026-05-01"}"#)
                == Milestone(id: "m", title: "Pilote", day: "2026-05-01"))
        #expect(
            try read(Absence.self, #"{"first": "2026-03-12", "last": "2026-03-13"}"#)
                == Absence(first: "2026-03-12", last: "2026-03-13"))
        let items: [(String, ActionItem)] = [
            (#"{"kind": "contribution", "value": {"person": "p"}}"#, .contribution(Contribution(person: "p", role: ""))),
            (#"{"kind": "dependency", "value": {"predecessor": "a"}}"#, .dependency(Dependency(predecessor: "a"))),
            (#"{"kind": "step", "value": {"id": "step", "title": "Réserver"}}"#, .step("Réserver")),
            (#"{"kind": "blocker", "value": {"id": "blocker", "cause": "Salle"}}"#, .blocker("Salle")),
            (#"{"kind": "link", "value": {"id": "link", "address": "https://ville.fr"}}"#, .link("https://ville.fr")),
        ]
        for (text, item) in items { #expect(try read(ActionItem.self, text) == item) }
    }

    @Test("fields that this version does not know are passed over, wherever they are")
    func unknownFields() throws {
        var story = Story()
        let claire = story.person("Claire")
        let axis = story.workstream("Former")
        let action = story.action("Former", in: axis, responsible: claire, due: "2026-03-12", doneWhen: "formés")
        _ = story.milestone("Pilote", on: "2026-05-01")
        story.tell(.setting(.closures(value: [Closure(first: "2026-08-03", last: "2026-08-14", label: "Été")])))
        story.tell(.setting(.riskThreshold(rule: .postponed, value: 3)))
        story.tell(.add(.raisedRisk("salle prise"), to: action))
        story.tell(.add(.dismissedRisk(.late, "fini demain"), to: action))
        story.tell(.add(.step("Réserver"), to: action))
        story.tell(.commit(action))
        story.tell(.due(action, "2026-03-20", because: "salle"))
        for recorded in story.log {
            #expect(try read(RecordedEvent.self, withMore(json(recorded))) == recorded)
        }
        #expect(try read(Deployment.self, withMore(json(story.deployment))) == story.deployment)
    }

    /// The text with one more field in each of its objects.
    private func withMore(_ text: String) throws -> String {
        func extended(_ value: Any) -> Any {
            if let list = value as? [Any] { return list.map(extended) }
            guard let object = value as? [String: Any] else { return value }
            var more = object.mapValues(extended)
            more["addedIn2031"] = ["whatever": [1, 2, 3]]
            return more
        }
        let value = extended(try JSONSerialization.jsonObject(with: Data(text.utf8)))
        return String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
    }

    @Test("equal deployments have equal bytes, whatever way they came about")
    func bytes() throws {
        var story = Story()
        for number in 1...40 { _ = story.action("Action \(number)", in: nil, responsible: nil) }
        var replayed = Deployment(id: story.deployment.id)
        for recorded in story.log { replayed.apply(recorded) }
        #expect(try json(replayed) == json(story.deployment))
        #expect(try json(throughJSON(story.deployment)) == json(story.deployment))
    }

    @Test("what is not a command or an event is refused, saying what was expected")
    func nonsense() {
        for text in [#"{}"#, #"{"plan": {}, "people": {}}"#, #"{"plan": {"fly": {}}}"#, #"[]"#, #"{"undo": "no way!"}"#] {
            #expect(throws: DecodingError.self) { try read(Command.self, text) }
        }
        #expect(throws: DecodingError.self) { try read(Event.self, #"{"weather": {}}"#) }
        for id in ["", "é", "a b", "../etc", String(repeating: "a", count: 65)] {
            #expect(throws: DecodingError.self) { try read(ActionID.self, "\"\(id)\"") }
        }
        for day in ["2026-02-30", "12/03/2026", ""] {
            #expect(throws: DecodingError.self) { try read(Day.self, "\"\(day)\"") }
        }
    }

    @Test("an identifier made of bits is as long as any other, and sorts as they do")
    func identifiers() {
        #expect(ActionID(0).rawValue == "0000000000000")
        #expect(ActionID(.max).rawValue == "fvvvvvvvvvvvv")
        #expect(ActionID(31) < ActionID(32))
    }
}
