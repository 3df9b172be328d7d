import Documents
import Foundation
import Planning

/// Turns the forms of *Ressources* into commands.
struct NeedForms {
    let form: Form
    private let deployment: Deployment
    private let language: Language
    private let person: PersonID?
    private let newID: @Sendable () -> ItemID

    init(_ access: DeploymentAccess, _ form: Form) {
        self.form = form
        deployment = access.deployment
        language = access.context.language
        person = access.actor.person
        let services = access.services
        newID = { services.newID() }
    }

    private var words: NeedTexts { NeedTexts(language: language) }

    // MARK: Needs

    func add(id: NeedID) throws -> Command {
        let kind: NeedKind = try FormValue.choice(form["kind"])
        let unit = NeedUnit(typed: form["unit"]) ?? kind.usualUnit
        let waiting: ActionID? = try FormValue.identifier(form["waiting"])
        return .needs(
            .add(
                need: Need(
                    id: id, title: form["title"], kind: kind, isCritical: form.has("critical"),
                    quantity: try quantity("quantity", in: unit),
                    unit: unit, neededBy: try FormValue.day(form["needed-by"]), decider: party("decider", replacing: nil),
                    agent: agent("agent", replacing: nil), span: try span(), waiting: [waiting].compactMap(\.self))))
    }

    func edit(_ field: String, of need: Need) throws -> Command {
        let value: NeedValue
        switch field {
        case "title": value = .title(value: form["value"])
        case "kind": value = .kind(value: try FormValue.choice(form["value"]))
        case "critical": value = .isCritical(value: form["value"] == "1")
        case "quantity": value = .quantity(value: try quantity("value", in: need.unit))
        case "unit": value = .unit(value: NeedUnit(typed: form["value"]) ?? need.kind.usualUnit)
        case "needed-by": value = .neededBy(value: try FormValue.day(form["value"]))
        case "decider": value = .decider(value: party("value", replacing: need.decider))
        case "agent": value = .agent(value: agent("value", replacing: need.agent))
        case "span": value = .span(value: try span())
        case "obtaining": value = .obtaining(value: try FormValue.identifier(form["value"]))
        case "note": value = .note(value: form["value"])
        default: throw WebError.notFound
        }
        return .needs(.edit(need: need.id, to: value, was: try form.json("was")))
    }

    /// Links an action that waits, or lets go of one; others may do the same meanwhile.
    func waiting(of need: Need, isAdded: Bool) throws -> Command {
        guard let action: ActionID = try FormValue.identifier(form["action"]) else { throw FormProblem.nothingChosen }
        let others = need.waiting.filter { $0 != action }
        return .needs(
            .edit(need: need.id, to: .waiting(value: isAdded ? others + [action] : others), was: .waiting(value: need.waiting)))
    }

    // MARK: Entries

    func addEntry(to need: Need) throws -> Command {
        .needs(.addEntry(need: need.id, entry: try entry(id: newID(), of: need, replacing: nil)))
    }

    func editEntry(_ id: ItemID, of need: Need) throws -> Command {
        let present = need.entries.first { $0.id == id }
        return .needs(.editEntry(need: need.id, entry: try entry(id: id, of: need, replacing: present), was: try form.json("was")))
    }

    /// Author and moment are written by the rules.
    private func entry(id: ItemID, of need: Need, replacing present: NeedEntry?) throws -> NeedEntry {
        NeedEntry(
            id: id, kind: try FormValue.choice(form["kind"]), quantity: try quantity("quantity", in: need.unit), day: try day("day"),
            party: party("party", replacing: present?.party), words: form["words"], author: AccountID(0), at: Moment(milliseconds: 0))
    }

    /// The request, what was said with a stakeholder, and the action that goes and gets it: one change.
    func ask(for need: Need, action: ActionID) throws -> Command {
        let quantity = try quantity("quantity", in: need.unit)
        var errand: NeedRequest.Errand?
        if form.has("errand") {
            let new = NewAction(
                id: action, title: form["title"], workstream: need.waiting.first.flatMap { deployment.plan[$0]?.workstream },
                responsible: try FormValue.identifier(form["responsible"]), dueDay: try FormValue.day(form["due"]))
            let texts = NeedPageTexts(language: language)
            errand = .init(action: new, doneWhen: texts.doneWhen(need.title, quantity.map { words.amount($0, need.unit) }))
        }
        let request = NeedRequest(
            need: need.id, quantity: quantity, day: try day("day"), party: party("party", replacing: need.decider), words: form["words"],
            person: person, errand: errand)
        let said = NeedPageTexts(language: language).said(need.title, quantity.map { words.amount($0, need.unit) })
        return .batch(deployment.commands(of: request, said: said, newID: newID))
    }

    // MARK: Values

    private func day(_ name: String) throws -> Day {
        guard let day = try FormValue.day(form[name]) else { throw FormProblem.notADay("") }
        return day
    }

    /// Both days, or neither.
    private func span() throws -> NeedSpan? {
        let (first, last) = (try FormValue.day(form["first"]), try FormValue.day(form["last"]))
        if first == nil, last == nil { return nil }
        guard let first, let last else { throw FormProblem.notADay("") }
        return NeedSpan(first: first, last: last)
    }

    /// What is written in French or English, with its unit or without: `12 500,50 €`, `12,500.50`.
    private func quantity(_ name: String, in unit: NeedUnit) throws -> Quantity? {
        let typed = form[name].trimmingCharacters(in: .whitespaces)
        if typed.isEmpty { return nil }
        if let quantity = try unit.quantity(typed: typed, language: .init(language)) { return quantity }
        throw FormProblem.notAMeasure(String(typed.prefix(40)), unit: words.unit(unit))
    }

    /// Somebody by their name, a person before a stakeholder; anybody else in the words that were typed.
    ///
    /// - Parameter present: Stays who they are while their name is not changed, whoever else has it.
    private func party(_ name: String, replacing present: Party?) -> Party? {
        let typed = form[name].trimmingCharacters(in: .whitespaces)
        if typed.isEmpty { return nil }
        if let present, words.party(present, in: deployment) == typed { return present }
        if let person = person(named: typed) { return .person(person) }
        let folded = Folded(typed)
        if let stakeholder = deployment.stakeholders.all.first(where: { Folded($0.name) == folded }) { return .stakeholder(stakeholder.id) }
        return .words(typed)
    }

    private func agent(_ name: String, replacing present: NeedAgent?) -> NeedAgent? {
        let typed = form[name].trimmingCharacters(in: .whitespaces)
        if typed.isEmpty { return nil }
        if let present, words.agent(present, in: deployment) == typed { return present }
        return person(named: typed).map(NeedAgent.person) ?? .words(typed)
    }

    private func person(named name: String) -> PersonID? {
        let folded = Folded(name)
        return deployment.people.active.first { Folded($0.name) == folded }?.id
    }
}
