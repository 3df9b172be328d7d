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
        return .people(.edit(person: person, was: was))
    }

    /// `to-{action}` names who takes over each open action.
    func remove(_ id: PersonID) throws -> Command {
        var handOver: [HandOver] = []
        for name in form.names where name.hasPrefix("to-") {
            guard let action: ActionID = try FormValue.identifier(String(name.dropFirst(3))),
                let to: PersonID = try FormValue.identifier(form[name])
            else { continue }
            handOver.append(HandOver(action: action, to: to))
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
