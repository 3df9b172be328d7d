import Foundation
import Planning

/// Turns the forms about people into commands.
struct PeopleForms {
    let form: Form

    func add(id: PersonID) -> Command {
        .people(
            .add(person: Person(id: id, name: form["name"], email: form["email"], organisation: form["organisation"])))
    }

    func edit(_ current: Person) throws -> Command {
        let was: Person? = try form.json("was")
        var person = was ?? current
        if form.has("name") { person.name = form["name"] }
        if form.has("email") { person.email = form["email"] }
        if form.has("organisation") { person.organisation = form["organisation"] }
        if form.has("back") { person.hasLeft = false }
        if form.has("days") { person.daysPerWeek = try FormValue.number(form["days"]) }
        return .people(.edit(person: person, was: was))
    }

    func addAbsence(to person: Person) throws -> Command {
        guard let first = try FormValue.day(form["first"]) else { throw FormProblem.notADay("") }
        let last = try FormValue.day(form["last"]) ?? first
        var changed = person
        changed.absences.append(Absence(first: first, last: last, label: form["label"]))
        return .people(.edit(person: changed, was: person))
    }

    /// `was` is the absence itself: an index would name another one after somebody else's change.
    func removeAbsence(of person: Person) throws -> Command {
        guard let absence: Absence = try form.json("was") else { throw WebError.malformed }
        var changed = person
        changed.absences.removeAll { $0 == absence }
        guard changed != person else { throw Refusal.removedMeanwhile(.absence) }
        return .people(.edit(person: changed, was: person))
    }

    /// `to-{action}` names who takes over an open action, `to` who takes over those without a choice of their own.
    func remove(_ id: PersonID, actions: [ActionID]) throws -> Command {
        let toAll: PersonID? = try FormValue.identifier(form["to"])
        var handOver: [HandOver] = []
        for action in actions {
            let own: PersonID? = try FormValue.identifier(form["to-\(action)"])
            if let successor = own ?? toAll { handOver.append(HandOver(action: action, to: successor)) }
        }
        return .people(.remove(id: id, handOver: handOver))
    }
}

extension Form {
    /// A value of the domain sent along as JSON, or `nil` when it was not sent.
    func json<Value: Decodable>(_ name: String) throws -> Value? {
        guard has(name) else { return nil }
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(self[name].utf8)) else {
            throw WebError.malformed
        }
        return value
    }
}
