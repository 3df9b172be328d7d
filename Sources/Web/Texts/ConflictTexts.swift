import Planning

/// Two people at the same field: both values are told.
extension RefusalTexts {
    /// What changed meanwhile, the value it has now and the one that was typed.
    public func conflict(_ conflict: FieldConflict, in deployment: Deployment?) -> String {
        let both = both(conflict, in: deployment)
        let place = place(of: conflict, in: deployment)
        return pick(
            "\(both.noun.definite.capitalisedFirst)\(place) a changé pendant votre saisie. Valeur actuelle\u{00A0}: \(both.current). "
                + "Votre valeur\u{00A0}: \(both.yours). La valeur actuelle a été gardée, rien n’est perdu\u{00A0}: choisissez celle qui convient.",
            "\(both.noun.definite.capitalisedFirst)\(place) changed while you were typing. Current value: \(both.current). "
                + "Your value: \(both.yours). The current value was kept, nothing is lost: choose the right one.")
    }

    /// What is contested, and both values in words.
    func both(_ conflict: FieldConflict, in deployment: Deployment?) -> (noun: Noun, current: String, yours: String) {
        switch conflict {
        case .action(_, let current, let yours):
            (fields.noun(current.field), values.value(current, in: deployment), values.value(yours, in: deployment))
        case .item(_, let current, let yours):
            (fields.noun(current.kind), values.item(current, in: deployment), values.item(yours, in: deployment))
        case .person(let current, let yours):
            (fields.noun(Refusal.ObjectKind.person), values.person(current), values.person(yours))
        case .workstream(let current, let yours):
            (
                fields.noun(Refusal.ObjectKind.workstream), values.workstream(current, in: deployment),
                values.workstream(yours, in: deployment)
            )
        case .milestone(let current, let yours):
            (fields.noun(Refusal.ObjectKind.milestone), values.milestone(current), values.milestone(yours))
        case .view(let current, let yours): (fields.noun(Refusal.ObjectKind.view), values.view(current), values.view(yours))
        case .route(let current, let yours): (fields.noun(current), values.value(current), values.value(yours))
        case .settings(let current, let yours): (fields.noun(current), values.value(current), values.value(yours))
        case .indicator(let id, let current, let yours):
            (
                fields.noun(current), indicatorValue(current, id, deployment), indicatorValue(yours, id, deployment)
            )
        case .measuredValue(let id, let current, let yours):
            (
                fields.noun(Refusal.ObjectKind.measuredValue), measured(current, id, deployment), measured(yours, id, deployment)
            )
        case .stakeholders(let conflict): both(conflict, in: deployment)
        case .need(_, let current, let yours):
            (
                fields.noun(current), NeedTexts(language: language).value(current, in: deployment),
                NeedTexts(language: language).value(yours, in: deployment)
            )
        case .needEntry(_, let current, let yours):
            (
                fields.noun(Refusal.ObjectKind.needEntry), NeedTexts(language: language).entry(current, in: deployment),
                NeedTexts(language: language).entry(yours, in: deployment)
            )
        case .scenario(_, let current, let yours): (fields.noun(current), values.value(current), values.value(yours))
        case .rhythm(let current, let yours):
            (
                fields.rhythm, ReviewTexts(language: language).rhythm(current), ReviewTexts(language: language).rhythm(yours)
            )
        }
    }

    private func indicatorValue(_ value: IndicatorValue, _ id: IndicatorID, _ deployment: Deployment?) -> String {
        ResultsTexts(language: language).value(value, of: deployment?.results[id], in: deployment)
    }

    private func measured(_ value: MeasuredValue, _ id: IndicatorID, _ deployment: Deployment?) -> String {
        ResultsTexts(language: language).value(value, deployment?.results[id]?.unit ?? "")
    }

    private func both(_ conflict: StakeholderConflict, in deployment: Deployment?) -> (noun: Noun, current: String, yours: String) {
        let texts = StakeholderTexts(language: language)
        return switch conflict {
        case .field(_, let current, let yours):
            (fields.noun(current.field), texts.value(current, in: deployment), texts.value(yours, in: deployment))
        case .item(_, .exchange(let current), let yours):
            (fields.noun(Refusal.ObjectKind.exchange), texts.item(.exchange(value: current)), texts.item(yours))
        case .item(_, let current, let yours): (fields.noun(Refusal.ObjectKind.position), texts.item(current), texts.item(yours))
        case .lever(let current, let yours): (fields.noun(Refusal.ObjectKind.lever), texts.lever(current), texts.lever(yours))
        case .pitch(_, let current, let yours):
            (fields.noun(current), texts.value(current, in: deployment), texts.value(yours, in: deployment))
        }
    }

    /// ` de « Former les agents »`, for what belongs to an action.
    private func place(of conflict: FieldConflict, in deployment: Deployment?) -> String {
        switch conflict {
        case .action(let id, _, _), .item(let id, _, _):
            guard let title = deployment?.plan[id]?.title else { return "" }
            return pick(" de \(formats.quoted(title))", " of \(formats.quoted(title))")
        case .indicator(let id, _, _), .measuredValue(let id, _, _):
            guard let name = deployment?.results[id]?.name else { return "" }
            return pick(" de \(formats.quoted(name))", " of \(formats.quoted(name))")
        case .stakeholders(.field(let id, _, _)), .stakeholders(.item(let id, _, _)):
            guard let name = deployment?.stakeholders[id]?.name else { return "" }
            return pick(" de \(formats.quoted(name))", " of \(formats.quoted(name))")
        case .need(let id, _, _), .needEntry(let id, _, _):
            guard let title = deployment?.needs[id]?.title else { return "" }
            return pick(" de \(formats.quoted(title))", " of \(formats.quoted(title))")
        case .person, .workstream, .milestone, .route, .settings, .rhythm, .view, .stakeholders, .scenario: return ""
        }
    }
}
