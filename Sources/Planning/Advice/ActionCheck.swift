/// A question that the method asks about an open action.
protocol ActionCheck: Sendable {
    /// What to advise; nil when the action answers the question.
    func advice(on action: Action, in setting: CheckSetting) -> Advice?
}

/// What a check may look at besides the action.
struct CheckSetting {
    let deployment: Deployment
    let today: Day

    var calendar: WorkingCalendar { deployment.settings.calendar }

    /// In the order of ``Advice/Kind``.
    static let checks: [any ActionCheck] = [
        OverdueCheck(), ResponsibleCheck(), DueDayCheck(), DoneWhenCheck(), PersonCheck(), TimeLeftCheck(), StartCheck(),
        PredecessorCheck(), BlockerCheck(), NeedCheck(), CommitmentCheck(), DayOffCheck(), RoleCheck(), OneActionCheck(), VerbCheck(),
        ClearVerbCheck(), ClearCriterionCheck(), DescriptionCheck(), EffortCheck(),
    ]
}

// MARK: Who, when, and by what it shows

struct ResponsibleCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? { action.responsible == nil ? .noResponsible : nil }
}

struct DueDayCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? { action.dueDay == nil ? .noDueDay : nil }
}

struct DoneWhenCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? { action.doneWhen.isEmpty ? .noDoneWhen : nil }
}

/// "A single person": a service, a team or "to be found" answers for nothing.
struct PersonCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let name = action.responsible.flatMap({ setting.deployment.people[$0]?.name }) else { return nil }
        let words = TitleWords(name).words.map(\.folded)
        guard let first = words.first(where: { $0 != "l'" && $0 != "the" && $0 != "la" && $0 != "le" }) else { return nil }
        let isGroup = Self.groups.contains(first) || Self.nobodies.contains(words.joined(separator: " "))
        return isGroup ? .groupAsResponsible(name: name) : nil
    }

    /// First words that name a service, not somebody.
    private static let groups: Set<String> = [
        "service", "services", "direction", "directions", "equipe", "equipes", "pole", "bureau", "departement", "comite", "cellule",
        "mairie", "prefecture", "ministere", "agence", "team", "department", "committee", "everyone", "everybody", "tous", "toutes",
    ]
    private static let nobodies: Set<String> = [
        "a definir", "a designer", "a preciser", "a trouver", "a recruter", "tout le monde", "personne", "nobody", "somebody", "tbd",
        "tba", "to be defined", "to be found", "to be decided", "all", "x", "nn", "n n",
    ]
}

struct RoleCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        let people = action.contributions.filter(\.role.isEmpty).map(\.person)
        return people.isEmpty ? nil : .contributorsWithoutRole(people)
    }
}

struct CommitmentCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard action.status != .draft, action.missingToLeaveDraft.isEmpty, action.commitmentState != .held else { return nil }
        return .notCommitted(action.commitmentState)
    }
}

// MARK: Dates that hold

struct OverdueCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let due = action.dueDay, action.isLate(on: setting.today, calendar: setting.calendar) else { return nil }
        let days = setting.calendar.workingDays(from: due, to: setting.today)
        return .overdue(workingDays: max(days, 1), status: action.status)
    }
}

/// Compares what is left of the most likely effort with the days on which it can be done.
struct TimeLeftCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let days = action.remainingDays, let due = action.dueDay else { return nil }
        let start = max(setting.today, action.earliestStart ?? setting.today)
        guard start <= due else { return nil }
        guard days > 0, let left = setting.calendar.workingDays(from: start, through: due, fewerThan: days) else { return nil }
        return .effortBeyondTimeLeft(days: days, workingDays: left)
    }
}

struct StartCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let start = action.earliestStart, let due = action.dueDay, due < start else { return nil }
        return .startsAfterDueDay(start: start)
    }
}

struct PredecessorCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let due = action.dueDay else { return nil }
        var latest: (number: Int, day: Day)?
        for dependency in action.dependencies where dependency.lagDays >= 0 {
            guard let before = setting.deployment.plan[dependency.predecessor], before.status.isOpen, let day = before.dueDay,
                day > due, day > latest?.day ?? due
            else { continue }
            latest = (before.number, day)
        }
        return latest.map { .dueBeforePredecessor(number: $0.number, day: $0.day) }
    }
}

/// A due day that has passed is told by ``OverdueCheck``.
struct DayOffCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let due = action.dueDay, due >= setting.today, let reason = setting.calendar.dayOff(due) else { return nil }
        let before = setting.calendar.workingDay(onOrBefore: due)
        return .dueOnDayOff(reason, instead: before >= setting.today ? before : setting.calendar.workingDay(onOrAfter: due))
    }
}

struct BlockerCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        action.blockers.first { $0.liftedDay == nil && ($0.liftedWhen.isEmpty || $0.whoCanLift.isEmpty) }
            .map { .blockerWithoutWayOut(cause: $0.cause) }
    }
}

/// A draft may wait: the team still talks about it.
struct NeedCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard action.status != .draft else { return nil }
        let titles = setting.deployment.needs.all.filter { $0.waiting.contains(action.id) && $0.standing == .toAsk }.map(\.title)
        return titles.isEmpty ? nil : .waitsForUnaskedNeeds(titles: titles)
    }
}

// MARK: Precise and clear

struct OneActionCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        let verbs = TitleReading(action.title).severalVerbs
        return verbs.isEmpty ? nil : .severalActions(verbs: verbs)
    }
}

struct VerbCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        let reading = TitleReading(action.title)
        return reading.verb == nil ? .titleWithoutVerb(suggestion: reading.suggestedVerb) : nil
    }
}

/// Verbs that say nothing by themselves are advised against; those that a criterion makes precise, only without one.
struct ClearVerbCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard let verb = TitleReading(action.title).verb else { return nil }
        let isVague = VagueVerbs.always.contains(verb.folded) || (action.doneWhen.isEmpty && VagueVerbs.alone.contains(verb.folded))
        return isVague ? .vagueVerb(verb.text) : nil
    }
}

/// "Done", "OK", or the title once more: nobody can see by it that the action is done.
struct ClearCriterionCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        guard !action.doneWhen.isEmpty else { return nil }
        let words = TitleWords(action.doneWhen).words.map(\.folded)
        let telling = words.filter { !Self.around.contains($0) }
        let isVague =
            (telling.count <= 1 && telling.allSatisfy(Self.empty.contains))
            || words == TitleWords(action.title).words.map(\.folded)
        return isVague ? .vagueDoneWhen(action.doneWhen) : nil
    }

    private static let around: Set<String> = [
        "quand", "c'", "ce", "est", "sera", "tout", "l'", "la", "le", "a", "action", "tache", "elle", "il", "on", "when", "it", "is",
        "all", "everything", "the", "task", "be", "to",
    ]
    private static let empty: Set<String> = [
        "fait", "faite", "faits", "faites", "fini", "finie", "termine", "terminee", "realise", "realisee", "acheve", "achevee", "ok",
        "oui", "bon", "valide", "definir", "preciser", "voir", "done", "finished", "complete", "completed", "yes", "tbd", "defined",
        "decided", "x",
    ]
}

/// Steps describe as well as a text does.
struct DescriptionCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? {
        action.description.isEmpty && action.steps.isEmpty ? .noDescription : nil
    }
}

struct EffortCheck: ActionCheck {
    func advice(on action: Action, in setting: CheckSetting) -> Advice? { action.effort == nil ? .noEffort : nil }
}

// MARK: Days

extension WorkingCalendar {
    /// Why nobody works on a day; nil on a working day.
    public func dayOff(_ day: Day) -> DayOff? {
        if let holiday = FrenchHolidays.holiday(on: day, region: region) { return .holiday(holiday) }
        if let closure = closures.first(where: { $0.first <= day && day <= $0.last }) { return .closure(label: closure.label) }
        return workingWeekdays.contains(day.weekday) ? nil : .weekday(day.weekday)
    }

    /// The last working day on or before a day. The day itself when two years hold no working day.
    public func workingDay(onOrBefore day: Day) -> Day {
        for count in 0..<732 where isWorking(day - count) { return day - count }
        return day
    }

    /// The working days of a span, both ends included, when there are fewer than asked. Stops counting at enough.
    func workingDays(from first: Day, through last: Day, fewerThan enough: Double) -> Int? {
        var count = 0
        var day = first
        while day <= last {
            if isWorking(day) { count += 1 }
            if Double(count) >= enough { return nil }
            day = day + 1
        }
        return Double(count) < enough ? count : nil
    }
}
