import Planning

/// The commands of scenarios as the API takes them.
enum ScenarioCommandReader {
    static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> ScenarioCommand? {
        switch name {
        case .addScenario: .add(scenario: try reader.required("scenario", as: APIScenario.self).scenario)
        case .editScenario:
            .edit(
                scenario: try reader.required("scenario"), to: try ScenarioFieldReader.value("value", in: reader),
                was: try ScenarioFieldReader.was(in: reader))
        case .tryChange:
            .record(
                scenario: try reader.required("scenario"),
                change: NewTriedChange(
                    id: try reader.required("change"), command: try reader.required("command", as: APICommand.self).command))
        case .takeBackChange: .takeBack(scenario: try reader.required("scenario"), change: try reader.required("change"))
        case .applyScenario:
            .apply(scenario: try reader.required("scenario"), without: try reader.value("without", else: [TriedChangeID]()))
        case .dropScenario: .drop(scenario: try reader.required("scenario"))
        case .takeUpScenario: .takeUp(scenario: try reader.required("scenario"))
        case .removeScenario: .remove(id: try reader.required("scenario"))
        default: nil
        }
    }
}

/// The fields of a scenario that a command may set.
enum ScenarioFieldReader {
    enum Field: String, CaseIterable, Decodable {
        case name, words, isShared
    }

    static func was(in reader: JSONObjectReader) throws -> ScenarioValue? {
        guard reader.has("was") else { return nil }
        let was = try value("was", in: reader)
        if case .name(let text) = was, text.isEmpty { throw reader.invalid("was", "what no value can be") }
        return was
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> ScenarioValue {
        switch try reader.required("field", as: Field.self) {
        case .name: .name(value: try reader.required(member))
        case .words: .words(value: try reader.required(member))
        case .isShared: .isShared(value: try reader.required(member))
        }
    }
}

struct APIScenario: Decodable {
    let scenario: NewScenario

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "name", "words", "isShared"])
        scenario = NewScenario(
            id: try reader.required("id"), name: try reader.required("name"), words: try reader.value("words", else: ""),
            isShared: try reader.value("isShared", else: false))
    }
}

extension JSONValue {
    /// A scenario as the API tells it: each of its changes by what it came to when it was tried.
    static func scenario(_ scenario: Scenario) -> JSONValue {
        let told: JSONValue = [
            "id": .string(scenario.id.rawValue), "name": .string(scenario.name), "words": .string(scenario.words),
            "author": .string(scenario.author.rawValue), "isShared": .boolean(scenario.isShared),
            "branchedAt": .integer(scenario.branchedAt), "startedAt": .plain(scenario.startedAt),
            "changes": .array(scenario.changes.map(triedChange)),
        ]
        return scenario.outcome.map { told.merging(["outcome": .plain($0)]) } ?? told
    }

    static func triedChange(_ change: TriedChange) -> JSONValue {
        [
            "id": .string(change.id.rawValue), "author": .string(change.author.rawValue),
            "events": .array(change.told.map { EventDocument.told($0) }.map { ["type": .string($0.type), "data": $0.data] }),
        ]
    }

    static func fieldValue(_ value: ScenarioValue) -> JSONValue { labelled(plain(value)) }
}
