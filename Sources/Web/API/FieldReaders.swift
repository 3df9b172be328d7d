import Planning

// A field's value stands in a member named by the command, and which type it has is said by `field`: these read the two
// together, for `value` and for `was`.

/// The fields of an action that a command may set.
enum ActionFieldReader {
    static let fields: [ActionField] = [
        .title, .workstream, .rank, .status, .description, .doneWhen, .responsible, .dueDay, .earliestStart, .effort, .priority, .tags,
        .doneDay, .spentDays,
    ]

    static func was(in reader: JSONObjectReader) throws -> ActionValue? {
        reader.has("was") ? try value("was", in: reader) : nil
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> ActionValue {
        switch try reader.required("field", as: ActionField.self) {
        case .title: .title(try reader.required(member))
        case .workstream: .workstream(try reader.present(member))
        case .rank: .rank(try reader.required(member))
        case .status: .status(try reader.required(member))
        case .description: .description(try reader.required(member))
        case .doneWhen: .doneWhen(try reader.required(member))
        case .responsible: .responsible(try reader.present(member))
        case .dueDay: .dueDay(try reader.present(member))
        case .earliestStart: .earliestStart(try reader.present(member))
        case .effort: .effort(try reader.present(member, as: APIEffort.self)?.effort)
        case .priority: .priority(try reader.required(member))
        case .tags: .tags(try reader.required(member))
        case .doneDay: .doneDay(try reader.present(member))
        case .spentDays: .spentDays(try reader.present(member))
        case .commitment, .answer: throw reader.invalid("field", "written by the rules alone")
        }
    }
}

enum RouteFieldReader {
    /// Statements are named as they are, beside the other fields.
    enum Field: RawRepresentable, CaseIterable, Decodable {
        case startingPoint, destination, startDay, promisedDay
        case statement(Statement)

        static let allCases: [Field] =
            [.startingPoint, .destination, .startDay, .promisedDay] + Statement.allCases.map(Field.statement)

        init?(rawValue: String) {
            guard let field = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
            self = field
        }

        var rawValue: String {
            switch self {
            case .startingPoint: "startingPoint"
            case .destination: "destination"
            case .startDay: "startDay"
            case .promisedDay: "promisedDay"
            case .statement(let statement): statement.rawValue
            }
        }
    }

    static func was(in reader: JSONObjectReader) throws -> RouteValue? {
        reader.has("was") ? try value("was", in: reader) : nil
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> RouteValue {
        switch try reader.required("field", as: Field.self) {
        case .startingPoint: .startingPoint(value: try reader.required(member))
        case .destination: .destination(value: try reader.required(member))
        case .startDay: .startDay(value: try reader.present(member))
        case .promisedDay: .promisedDay(value: try reader.present(member))
        case .statement(let field): .statement(field: field, value: try reader.required(member))
        }
    }
}

enum SettingsFieldReader {
    enum Field: String, CaseIterable, Decodable {
        case name, timeZone, holidayRegion, workingWeekdays, closures, riskThreshold
    }

    static func was(in reader: JSONObjectReader) throws -> SettingsValue? {
        reader.has("was") ? try value("was", in: reader) : nil
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> SettingsValue {
        switch try reader.required("field", as: Field.self) {
        case .name: .name(value: try reader.required(member))
        case .timeZone: .timeZone(value: try reader.required(member))
        case .holidayRegion: .holidayRegion(value: try reader.required(member))
        case .workingWeekdays: .workingWeekdays(value: try reader.required(member))
        case .closures: .closures(value: try reader.required(member, as: [APIClosure].self).map(\.closure))
        case .riskThreshold: try reader.required(member, as: APIRiskThreshold.self).value
        }
    }
}
