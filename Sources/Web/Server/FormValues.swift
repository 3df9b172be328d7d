import Foundation
import Planning

/// Why a form's value can not be read, before any rule of the domain is asked.
enum FormProblem: Error, Hashable, Sendable {
    case notADay(String)
    case notANumber(String)
    case notATime(String)
    /// The figure of an indicator.
    case numberMissing
    case notAMeasure(String, unit: String)
    case evidence(EvidenceProblem)
    /// A choice that is not among those offered: the form was not made by our pages.
    case unknownChoice
    case unknownAction(number: String)
    case nothingChosen
    case nothingToChange
    /// A name in a pasted cell that is nobody's, or several people's.
    case unknownPerson(String)
    /// A word in a pasted cell that is none of the choices.
    case unknownWord(String)
    /// Dates were proposed for a plan that has changed since.
    case proposalChanged
    /// Some of several actions can not change as wished: none does.
    case refusedTogether([BulkForm.Obstacle])
}

/// Values of the domain as forms carry them: days as `2026-03-12`, nothing as an empty text.
///
/// What people type by hand where the browser has no picker is understood too: `12/03/2026`, `2,5`.
enum FormValue {
    static func day(_ text: String) throws(FormProblem) -> Day? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if text.isEmpty { return nil }
        if let day = Day(iso8601: text) { return day }
        let parts = text.split(whereSeparator: { "/.- ".contains($0) }).compactMap { Int($0) }
        guard parts.count == 3, let day = Day(year: parts[2] < 100 ? 2000 + parts[2] : parts[2], month: parts[1], day: parts[0])
        else { throw .notADay(String(text.prefix(40))) }
        return day
    }

    static func number(_ text: String) throws(FormProblem) -> Double? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if text.isEmpty { return nil }
        guard let number = Double(text.replacingOccurrences(of: ",", with: ".")), number.isFinite else {
            throw .notANumber(String(text.prefix(40)))
        }
        return number
    }

    /// A whole number.
    static func count(_ text: String) throws(FormProblem) -> Int {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard let count = Int(text) else { throw .notANumber(String(text.prefix(40))) }
        return count
    }

    static func identifier<Kind>(_ text: String) throws(FormProblem) -> Identifier<Kind>? {
        if text.isEmpty { return nil }
        guard let identifier = Identifier<Kind>(rawValue: text) else { throw .unknownChoice }
        return identifier
    }

    static func choice<Choice: RawRepresentable<String>>(_ text: String) throws(FormProblem) -> Choice {
        guard let choice = Choice(rawValue: text) else { throw .unknownChoice }
        return choice
    }

    static func tags(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// `10;14;20`, or nothing. One figure alone stands for all three.
    static func effort(_ text: String) throws(FormProblem) -> ThreePointEffort? {
        var points: [Double] = []
        for part in text.split(separator: ";") {
            if let point = try number(String(part)) { points.append(point) }
        }
        switch points.count {
        case 0: return nil
        case 1: return ThreePointEffort(optimistic: points[0], likely: points[0], pessimistic: points[0])
        case 3: return ThreePointEffort(optimistic: points[0], likely: points[1], pessimistic: points[2])
        default: throw .notANumber(text)
        }
    }

    static func effort(_ form: Form) throws(FormProblem) -> ThreePointEffort? {
        let optimistic = try number(form["optimistic"])
        let pessimistic = try number(form["pessimistic"])
        // One figure missing is taken from its neighbour.
        guard let likely = try number(form["likely"]) ?? optimistic ?? pessimistic else { return nil }
        return ThreePointEffort(
            optimistic: optimistic ?? likely, likely: likely, pessimistic: pessimistic ?? likely)
    }

    /// The value of an action's field as `text` says it.
    static func action(_ field: ActionField, _ text: String) throws(FormProblem) -> ActionValue {
        switch field {
        case .title: return .title(text)
        case .description: return .description(normalized(text))
        case .doneWhen: return .doneWhen(normalized(text))
        case .status: return .status(try choice(text))
        case .priority: return .priority(try choice(text))
        case .workstream: return .workstream(try identifier(text))
        case .responsible: return .responsible(try identifier(text))
        case .dueDay: return .dueDay(try day(text))
        case .earliestStart: return .earliestStart(try day(text))
        case .effort: return .effort(try effort(text))
        case .tags: return .tags(tags(text))
        case .doneDay: return .doneDay(try day(text))
        case .spentDays: return .spentDays(try number(text))
        case .rank, .commitment, .answer: throw .unknownChoice
        }
    }

    /// Forms send line breaks as CR LF; the domain keeps LF.
    private static func normalized(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n")
    }
}

extension ActionField {
    /// The field as addresses of forms name it.
    init?(path: String) {
        guard let field = Self.paths.first(where: { $0.value == path })?.key else { return nil }
        self = field
    }

    /// The field's name in addresses of forms; `nil` for what no form edits.
    var path: String? { Self.paths[self] }

    private static let paths: [ActionField: String] = [
        .title: "title", .status: "status", .responsible: "responsible", .dueDay: "due", .doneWhen: "done-when",
        .description: "description", .workstream: "workstream", .earliestStart: "earliest", .priority: "priority",
        .effort: "effort", .tags: "tags", .doneDay: "done-day", .spentDays: "spent-days",
    ]
}

extension FormValue {
    /// A field's value as forms carry it: what ``action(_:_:)`` reads back.
    static func text(_ value: ActionValue) -> String {
        switch value {
        case .title(let text), .description(let text), .doneWhen(let text): text
        case .status(let status): status.rawValue
        case .priority(let priority): priority.rawValue
        case .workstream(let id): id?.rawValue ?? ""
        case .responsible(let id): id?.rawValue ?? ""
        case .dueDay(let day), .earliestStart(let day), .doneDay(let day): day?.iso8601 ?? ""
        case .tags(let tags): tags.joined(separator: ", ")
        case .effort(let effort):
            effort.map { "\(number($0.optimistic));\(number($0.likely));\(number($0.pessimistic))" } ?? ""
        case .spentDays(let days): days.map(number) ?? ""
        case .rank(let rank): number(rank)
        case .commitment, .answer: ""
        }
    }

    static func text(_ value: RouteValue) -> String {
        switch value {
        case .startingPoint(let text), .destination(let text), .statement(_, let text): text
        case .startDay(let day), .promisedDay(let day): day?.iso8601 ?? ""
        }
    }

    static func text(_ value: SettingsValue) -> String {
        switch value {
        case .name(let text), .timeZone(let text): text
        case .holidayRegion(let region): region.rawValue
        case .workingWeekdays(let days): days.map { String($0.rawValue) }.joined(separator: ",")
        case .closures(let closures): ItemCoding.json(value: closures)
        case .riskThreshold(_, let value): String(value)
        }
    }

    /// A number as `<input type="number">` takes it.
    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
