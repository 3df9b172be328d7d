import Documents
import Foundation
import Planning

/// Turns the forms about indicators and their values into commands.
struct IndicatorForms {
    let form: Form
    let language: Language

    static func rhythms(_ words: ResultsTexts) -> [(value: String, label: String)] {
        [("", words.rhythm(nil).capitalisedFirst)] + Indicator.Rhythm.allCases.map { ($0.rawValue, words.rhythm($0).capitalisedFirst) }
    }

    // MARK: Indicators

    func add(id: IndicatorID) throws -> Command {
        let unit = form["unit"].trimmingCharacters(in: .whitespaces)
        return .results(
            .addIndicator(
                indicator: Indicator(
                    id: id, name: form["name"], how: form["how"], kind: try FormValue.choice(form["kind"]), unit: unit,
                    direction: try FormValue.choice(form["direction"]), baseline: try dated("baseline", "baseline-day", unit),
                    target: try dated("target", "target-day", unit), responsible: try FormValue.identifier(form["responsible"]),
                    rhythm: try rhythm(form["rhythm"]))))
    }

    func edit(_ field: String, of indicator: Indicator) throws -> Command {
        let value: IndicatorValue
        switch field {
        case "name": value = .name(value: form["value"])
        case "how": value = .how(value: form["value"])
        case "kind": value = .kind(value: try FormValue.choice(form["value"]))
        case "unit": value = .unit(value: form["value"])
        case "direction": value = .direction(value: try FormValue.choice(form["value"]))
        case "baseline": value = .baseline(value: try dated("value", "day", indicator.unit))
        case "target": value = .target(value: try dated("value", "day", indicator.unit))
        case "responsible": value = .responsible(value: try FormValue.identifier(form["value"]))
        case "rhythm": value = .rhythm(value: try rhythm(form["value"]))
        default: throw WebError.notFound
        }
        return .results(.edit(indicator: indicator.id, to: value, was: try form.json("was")))
    }

    private func rhythm(_ text: String) throws -> Indicator.Rhythm? { text.isEmpty ? nil : try FormValue.choice(text) }

    /// A number with its day: both, or neither.
    private func dated(_ number: String, _ day: String, _ unit: String) throws -> DatedNumber? {
        let typed = form[number].trimmingCharacters(in: .whitespaces)
        let day = try FormValue.day(form[day])
        if typed.isEmpty, day == nil { return nil }
        guard !typed.isEmpty else { throw FormProblem.numberMissing }
        let read = try self.number(typed, unit)
        guard let day else { throw FormProblem.notADay("") }
        return DatedNumber(read, on: day)
    }

    private func number(_ text: String, _ unit: String) throws -> Double {
        guard let number = MeasuredNumber.read(text, unit: unit, language: .init(language)) else {
            throw FormProblem.notAMeasure(String(text.prefix(40)), unit: unit)
        }
        return number
    }

    // MARK: Values

    func value(_ id: MeasuredValueID, of indicator: Indicator) throws -> MeasuredValue {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
        let typed = form["number"].trimmingCharacters(in: .whitespaces)
        guard !typed.isEmpty else { throw FormProblem.numberMissing }
        return MeasuredValue(
            id: id, day: day, number: try number(typed, indicator.unit), source: form["source"],
            link: form["link"].trimmingCharacters(in: .whitespaces))
    }

    func editValue(_ id: MeasuredValueID, of indicator: Indicator) throws -> Command {
        let value = try value(id, of: indicator)
        return .results(.editValue(indicator: indicator.id, value: value, was: try form.json("was")))
    }
}
