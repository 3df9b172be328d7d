import Planning

/// Turns the forms of a deployment's settings and workstreams into commands.
struct SettingsForms {
    let deployment: Deployment
    let form: Form

    // MARK: Settings

    func edit(_ setting: String) throws -> Command {
        func command(_ value: (String) throws -> SettingsValue) throws -> Command {
            let was = form.has("was") ? try value(form["was"]) : nil
            return .settings(.edit(to: try value(form["value"]), was: was))
        }
        switch setting {
        case "name": return try command { .name(value: $0) }
        case "time-zone": return try command { .timeZone(value: $0) }
        case "region": return try command { .holidayRegion(value: try FormValue.choice($0)) }
        case "weekdays":
            let days = form.all("value").compactMap { Int($0).flatMap(Weekday.init) }
            return .settings(.edit(to: .workingWeekdays(value: days), was: nil))
        default:
            guard setting.hasPrefix("risk-"), let rule = Risk.Kind(rawValue: String(setting.dropFirst(5))) else {
                throw WebError.notFound
            }
            return try command { .riskThreshold(rule: rule, value: try FormValue.count($0)) }
        }
    }

    func addClosure() throws -> Command {
        guard let first = try FormValue.day(form["first"]) else { throw FormProblem.notADay("") }
        let last = try FormValue.day(form["last"]) ?? first
        let current = deployment.settings.calendar.closures
        let closure = Closure(first: first, last: last, label: form["label"])
        return .settings(.edit(to: .closures(value: current + [closure]), was: .closures(value: current)))
    }

    /// `was` is the closure itself: an index would name another one after somebody else's change.
    func removeClosure() throws -> Command {
        guard let closure: Closure = try form.json("was") else { throw WebError.malformed }
        let current = deployment.settings.calendar.closures
        guard let index = current.firstIndex(of: closure) else { throw Refusal.removedMeanwhile(.closure) }
        var left = current
        left.remove(at: index)
        return .settings(.edit(to: .closures(value: left), was: .closures(value: current)))
    }

    // MARK: Workstreams

    func addWorkstream(id: WorkstreamID) throws -> Command {
        .plan(.addWorkstream(id: id, title: form["title"], parent: try FormValue.identifier(form["parent"])))
    }

    func editWorkstream(_ id: WorkstreamID) throws -> Command {
        let was: Workstream? = try form.json("was")
        guard var workstream = was ?? deployment.plan[id] else { throw Refusal.removedMeanwhile(.workstream) }
        if form.has("title") { workstream.title = form["title"] }
        if form.has("parent") { workstream.parent = try FormValue.identifier(form["parent"]) }
        return .plan(.editWorkstream(workstream: workstream, was: was))
    }

    func removeWorkstream(_ id: WorkstreamID) -> Command { .plan(.removeWorkstream(id: id)) }

    /// Exchanges a workstream with its neighbour above (-1) or below (+1).
    func moveWorkstream(_ id: WorkstreamID, by offset: Int) throws -> Command {
        guard let workstream = deployment.plan[id] else { throw Refusal.removedMeanwhile(.workstream) }
        let siblings = deployment.plan.workstreams(in: workstream.parent)
        guard let index = siblings.firstIndex(of: workstream), siblings.indices.contains(index + offset) else {
            throw Refusal.outOfPlace
        }
        var order = siblings
        order.swapAt(index, index + offset)
        // Ranks are counted anew: two of them may have been equal.
        let commands = order.enumerated().compactMap { place, sibling -> Command? in
            guard sibling.rank != Double(place + 1) else { return nil }
            var moved = sibling
            moved.rank = Double(place + 1)
            return .plan(.editWorkstream(workstream: moved, was: sibling))
        }
        return .batch(commands)
    }
}

/// What is wrong with a change of members, or with a deletion.
enum MemberProblem: Error, Hashable {
    case noSuchAccount(String)
    case nameDiffers(String)
}
