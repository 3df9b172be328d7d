import Planning

/// What happened to scenarios.
extension HistorySentences {
    func scenarios(_ event: ScenarioEvent) -> String {
        let name = formats.quoted(event.label.name)
        switch event {
        case .added: return pick("a commencé le scénario \(name)", "began the scenario \(name)")
        case .removed: return pick("a supprimé le scénario \(name)", "removed the scenario \(name)")
        case .changeAdded(_, let change, _):
            let tried = phrases(of: change).joined(separator: pick("\u{00A0}; ", "; "))
            return pick("dans le scénario \(name), \(tried)", "in the scenario \(name), \(tried)")
        case .changeRemoved(_, let change, _):
            let tried = phrases(of: change).joined(separator: pick("\u{00A0}; ", "; "))
            return pick(
                "a retiré un changement du scénario \(name) (\(author(change.author)) \(tried))",
                "took a change out of the scenario \(name) (\(author(change.author)) \(tried))")
        case .edited(_, .outcome(let old), .outcome(let new)): return outcome(name, old?.kind, new?.kind)
        case .edited(_, _, .isShared(true)):
            return pick("a partagé le scénario \(name) avec l’équipe", "shared the scenario \(name) with the team")
        case .edited(_, _, .isShared(false)): return pick("ne partage plus le scénario \(name)", "no longer shares the scenario \(name)")
        case .edited(_, .name(let old), .name(let new)):
            return pick(
                "a renommé le scénario \(formats.quoted(old)) en \(formats.quoted(new))",
                "renamed the scenario \(formats.quoted(old)) to \(formats.quoted(new))")
        case .edited(_, let old, let new):
            let noun = fields.noun(new)
            return pick(
                "a changé \(noun.definite) (\(name))\u{00A0}: \(values.value(new)) (auparavant\u{00A0}: \(values.value(old)))",
                "changed \(noun.definite) (\(name)): \(values.value(new)) (before: \(values.value(old)))")
        }
    }

    func scenarioApplied(_ label: ScenarioLabel, isUndone: Bool) -> String {
        outcome(formats.quoted(label.name), isUndone ? .applied : nil, isUndone ? nil : .applied)
    }

    private func outcome(_ name: String, _ old: ScenarioOutcome.Kind?, _ new: ScenarioOutcome.Kind?) -> String {
        switch (old, new) {
        case (_, .applied): pick("a appliqué le scénario \(name)", "applied the scenario \(name)")
        case (_, .dropped): pick("a écarté le scénario \(name)", "dropped the scenario \(name)")
        case (.applied, nil): pick("a annulé l’application du scénario \(name)", "undid the application of the scenario \(name)")
        case (_, nil): pick("a repris le scénario \(name)", "took up the scenario \(name) again")
        }
    }

    /// What a change does, without subject: « a reporté l’échéance… ». Many small ones are counted.
    func phrases(of change: TriedChange) -> [String] {
        let phrases = ChangeReading(sentences: self, events: change.told, actor: change.author).phrases(isImport: false)
        return phrases.count <= 3 ? phrases : [several(phrases.count)]
    }
}

extension Sequence where Element == RecordedEvent {
    /// The scenario that these events apply, or whose application they take back.
    var scenarioApplied: (label: ScenarioLabel, isUndone: Bool)? {
        for recorded in self {
            switch recorded.event {
            case .scenarios(.edited(let label, _, .outcome(let outcome?))) where outcome.kind == .applied: return (label, false)
            case .scenarios(.edited(let label, .outcome(let outcome?), .outcome(nil))) where outcome.kind == .applied: return (label, true)
            default: continue
            }
        }
        return nil
    }
}
