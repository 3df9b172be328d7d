/// What the register of stakeholders comes to on a day: whom to see, who was forgotten, what a pitch says.
extension Deployment {
    /// The day before which a stakeholder is seen next: the day set or, without one, when the action that does it is due.
    public func nextDay(of stakeholder: Stakeholder) -> Day? {
        guard let next = stakeholder.next else { return nil }
        return next.day ?? openAction(of: next)?.dueDay
    }

    /// The action by which a stakeholder is seen next, while it is open.
    public func openAction(of next: NextExchange) -> Action? {
        next.action.flatMap { plan[$0] }.flatMap { $0.status.isOpen ? $0 : nil }
    }

    /// Whether seeing a stakeholder is planned: on a day, or by an action that is open.
    public func isSeenNext(_ stakeholder: Stakeholder) -> Bool {
        stakeholder.next.map { $0.day != nil || openAction(of: $0) != nil } ?? false
    }

    /// Those to see, the nearest day first.
    public func toSee() -> [(stakeholder: Stakeholder, day: Day?)] {
        stakeholders.all.filter(isSeenNext).map { ($0, nextDay(of: $0)) }.enumerated()
            .sorted { (($0.element.1?.ordinal ?? Int.max), $0.offset) < (($1.element.1?.ordinal ?? Int.max), $1.offset) }
            .map(\.element)
    }

    /// Those to whom nobody has spoken for so many weeks, or never: never first, then the longest silence; among equals the
    /// most influential.
    public func unheard(weeks: Int, today: Day) -> [Stakeholder] {
        stakeholders.all.filter { stakeholder in
            stakeholder.lastExchange.map { $0 < today - weeks * 7 } ?? true
        }.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            return (left.lastExchange?.ordinal ?? Int.min, -(left.influence?.rank ?? 0), $0.offset)
                < (right.lastExchange?.ordinal ?? Int.min, -(right.influence?.rank ?? 0), $1.offset)
        }.map(\.element)
    }

    /// The stakeholders of an audience.
    public func members(of audience: Audience) -> [Stakeholder] {
        switch audience {
        case .family(let family): stakeholders.of(family)
        case .stakeholder(let id): stakeholders[id].map { [$0] } ?? []
        }
    }

    /// The needs that have not come in full and that a stakeholder decides, in their own name or as somebody of the deployment: the critical
    /// ones first, each by date.
    public func needs(decidedBy stakeholder: Stakeholder) -> [Need] {
        needs.toAsk.filter { need in
            switch need.decider {
            case .stakeholder(let id): id == stakeholder.id
            case .person(let id): id == stakeholder.person
            case .words, nil: false
            }
        }
    }

    /// What a part of a pitch says by itself, from what the deployment says elsewhere. In nobody's words but the team's: the
    /// same in both languages.
    public func assembled(_ part: PitchPart, of pitch: Pitch) -> String {
        switch part {
        case .proposition: return route[.valueProposition].isEmpty ? route.destination : route[.valueProposition]
        case .gains:
            var gains: [String] = []
            for gain in members(of: pitch.audience).map(\.gain) where !gain.isEmpty && !gains.contains(gain) { gains.append(gain) }
            return gains.joined(separator: "\n")
        case .arguments:
            return pitch.levers.compactMap { stakeholders[$0] }
                .map { $0.proof.isEmpty ? $0.argument : "\($0.argument)\n\($0.proof)" }.joined(separator: "\n\n")
        case .ask:
            let deciders = members(of: pitch.audience)
            let asked = needs.toAsk.filter { need in deciders.contains { needs(decidedBy: $0).contains(need) } }
            return asked.map(\.title).joined(separator: "\n")
        }
    }

    /// What a part of a pitch says: as it was written or, when nobody wrote it, as it is assembled.
    public func text(of part: PitchPart, in pitch: Pitch) -> String {
        pitch.texts[part]?.text ?? assembled(part, of: pitch)
    }

    /// Whether a part was written and its sources have changed since.
    public func isOutdated(_ part: PitchPart, in pitch: Pitch) -> Bool {
        pitch.texts[part].map { $0.source != assembled(part, of: pitch) } ?? false
    }
}
