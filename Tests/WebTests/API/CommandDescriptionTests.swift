import Foundation
import Planning
import Testing

@testable import Web

@Suite("The description of the API")
struct CommandDescriptionTests {
    @Test("gives each command an example that the API understands", arguments: CommandName.allCases)
    func examples(_ name: CommandName) throws {
        let examples = CommandExamples.examples(of: name)
        #expect(!examples.isEmpty)
        for example in examples { _ = try decoded(example) }
    }

    @Test("covers every command of the domain, each of its fields and each kind of item")
    func everyCase() throws {
        let commands = try CommandName.allCases.flatMap { try CommandExamples.examples(of: $0).map(decoded) }
        // Opening has an address of its own; the lists below fail to compile when the domain gets another command.
        #expect(Set(commands.map(Self.index)) == Set(0..<66).union(100..<107).union(200..<208))
        var stakeholders: Set<StakeholderValue.Field> = []
        var needs: Set<String> = []
        var (fields, kinds, settings, route) = (Set<ActionField>(), Set<ActionItem.Kind>(), Set<String>(), Set<String>())
        var results: Set<String> = []
        for command in commands {
            switch command {
            case .plan(.edit(_, let value, _, _)): fields.insert(value.field)
            case .plan(.addItem(_, let item)): kinds.insert(item.kind)
            case .settings(.edit(let value, _)): settings.insert(JSONValue.fieldValue(value)["field"].map(String.init(describing:)) ?? "")
            case .results(.edit(_, let value, _)): results.insert(JSONValue.fieldValue(value)["field"].map(String.init(describing:)) ?? "")
            case .needs(.edit(_, let value, _)): needs.insert(JSONValue.fieldValue(value)["field"].map(String.init(describing:)) ?? "")
            case .route(.edit(let value, _)): route.insert(JSONValue.fieldValue(value)["field"].map(String.init(describing:)) ?? "")
            case .stakeholders(.edit(_, let value, _)): stakeholders.insert(value.field)
            default: break
            }
        }
        #expect(stakeholders == Set(StakeholderValue.Field.allCases))
        #expect(fields == Set(ActionField.allCases).subtracting([.commitment, .answer]))
        #expect(kinds == Set(ActionItem.Kind.allCases).subtracting([.postponement]))
        #expect(settings.count == SettingsFieldReader.Field.allCases.count)
        #expect(needs.count == NeedFieldReader.Field.allCases.count)
        #expect(route.count == RouteFieldReader.Field.allCases.count)
        #expect(results.count == IndicatorFieldReader.Field.allCases.count)
    }

    @Test("refers only to schemas it has")
    func references() throws {
        let document = OpenAPIDocument.document
        var missing: Set<String> = []
        func visit(_ value: JSONValue) {
            switch value {
            case .object(let members):
                if case .string(let reference)? = members["$ref"] {
                    let path = reference.split(separator: "/").dropFirst().map(String.init)
                    if path.reduce(Optional(document), { $0?[$1] }) == nil { missing.insert(reference) }
                }
                members.values.forEach(visit)
            case .array(let elements): elements.forEach(visit)
            default: break
            }
        }
        visit(document)
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("and the API agree on the members of each command", arguments: CommandName.allCases)
    func members(_ name: CommandName) throws {
        let schema = try #require(CommandSchemas.all[CommandSchemas.component(name)])
        var variants = [schema]
        if case .array(let several)? = schema["oneOf"] { variants = several }
        var described: Set<String> = []
        for variant in variants {
            if case .object(let properties)? = variant["properties"] { described.formUnion(properties.keys) }
        }
        #expect(described == name.members.union(["type"]))
    }

    @Test("has a code for each refusal, and facts under names")
    func codes() {
        let codes = RefusalTextsTests.everyRefusal.map(\.code)
        #expect(Set(codes).count == RefusalTextsTests.kindCount)
        for refusal in RefusalTextsTests.everyRefusal {
            let text = String(describing: refusal.facts)
            #expect(!text.contains("_0"), "\(text)")
        }
    }

    private func decoded(_ example: JSONValue) throws -> Command {
        try JSONDecoder().decode(APICommand.self, from: try JSONEncoder().encode(example)).command
    }

    private static func index(of command: Command) -> Int {
        switch command {
        case .settings(.open): -1
        case .settings(.edit): 0
        case .route(.edit): 1
        case .route(.addMilestone): 2
        case .route(.editMilestone): 3
        case .route(.removeMilestone): 4
        case .people(.add): 5
        case .people(.edit): 6
        case .people(.remove): 7
        case .batch: 8
        case .undo: 9
        case .plan(.addWorkstream): 10
        case .plan(.editWorkstream): 11
        case .plan(.removeWorkstream): 12
        case .plan(.addAction): 13
        case .plan(.edit): 14
        case .plan(.move): 15
        case .plan(.removeAction): 16
        case .plan(.addItem): 17
        case .plan(.editItem): 18
        case .plan(.removeItem): 19
        case .plan(.moveItem): 20
        case .plan(.commit): 21
        case .plan(.withdrawCommitment): 22
        case .plan(.answerCommitment): 23
        case .plan(.acceptDate): 24
        case .plan(.replyToAnswer): 25
        case .reviews(.setRhythm): 26
        case .reviews(.setReasons): 27
        case .reviews(.prepare): 28
        case .reviews(.judge): 29
        case .reviews(.addPoint): 30
        case .reviews(.editPoint): 31
        case .reviews(.removePoint): 32
        case .reviews(.open): 33
        case .reviews(.go): 34
        case .reviews(.attend): 35
        case .reviews(.settlePoint): 36
        case .reviews(.addMeasure): 37
        case .reviews(.removeMeasure): 38
        case .reviews(.promise): 39
        case .reviews(.withdrawPromise): 40
        case .reviews(.setConfidence): 41
        case .reviews(.close): 42
        case .reviews(.reopen): 43
        case .reviews(.addNote): 44
        case .views(.add): 45
        case .views(.edit): 46
        case .views(.remove): 47
        case .results(.addIndicator): 100
        case .results(.edit): 101
        case .results(.removeIndicator): 102
        case .results(.addValue): 103
        case .results(.editValue): 104
        case .results(.removeValue): 105
        case .results(.detach): 106
        // A file is sent to an address of its own.
        case .results(.attach): -1
        case .scenarios(.add): 200
        case .scenarios(.edit): 201
        case .scenarios(.record): 202
        case .scenarios(.takeBack): 203
        case .scenarios(.apply): 204
        case .scenarios(.drop): 205
        case .scenarios(.takeUp): 206
        case .scenarios(.remove): 207
        case .stakeholders(.add): 48
        case .stakeholders(.edit): 49
        case .stakeholders(.remove): 50
        case .stakeholders(.addItem): 51
        case .stakeholders(.editItem): 52
        case .stakeholders(.removeItem): 53
        case .stakeholders(.addLever): 54
        case .stakeholders(.editLever): 55
        case .stakeholders(.removeLever): 56
        case .stakeholders(.addPitch): 57
        case .stakeholders(.editPitch): 58
        case .stakeholders(.removePitch): 59
        case .needs(.add): 60
        case .needs(.edit): 61
        case .needs(.remove): 62
        case .needs(.addEntry): 63
        case .needs(.editEntry): 64
        case .needs(.removeEntry): 65
        }
    }
}
