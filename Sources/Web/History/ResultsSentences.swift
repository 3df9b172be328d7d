import Planning

/// What happened to indicators and their values.
extension HistorySentences {
    private var texts: ResultsTexts { ResultsTexts(language: language) }

    func results(_ event: ResultsEvent) -> String {
        let indicator = names.indicator(event.indicator)
        let unit = names.unit(event.indicator)
        switch event {
        case .indicatorAdded: return pick("a ajouté l’indicateur \(indicator)", "added the indicator \(indicator)")
        case .indicatorRemoved(let removed, _):
            let count = removed.values.count
            guard count > 0 else { return pick("a supprimé l’indicateur \(indicator)", "removed the indicator \(indicator)") }
            return pick("a supprimé l’indicateur \(indicator)", "removed the indicator \(indicator)")
                + plural(count, fr: (" et sa valeur", " et ses \(count) valeurs"), en: (" and its value", " and its \(count) values"))
        case .indicatorEdited(let id, let from, let to): return edited(indicator, deployment.results[id], from, to)
        case .valueAdded(_, let value):
            let told = texts.value(value, unit)
            return pick("a noté une mesure de \(indicator)\u{00A0}: \(told)", "noted a measurement of \(indicator): \(told)")
        case .valueEdited(_, let from, let to): return edited(indicator, unit, from, to)
        case .valueRemoved(_, let value):
            let told = texts.value(value, unit)
            return pick("a retiré une mesure de \(indicator)\u{00A0}: \(told)", "removed a measurement of \(indicator): \(told)")
        }
    }

    /// Many values of one indicator, as an import brings them.
    func valuesAdded(_ values: [MeasuredValue], to id: IndicatorID) -> String {
        let indicator = names.indicator(id)
        let days = values.map(\.day).sorted()
        guard let first = days.first, let last = days.last else { return "" }
        return pick(
            "a noté \(values.count) mesures de \(indicator), du \(formats.long(first)) au \(formats.long(last))",
            "noted \(values.count) measurements of \(indicator), from \(formats.long(first)) to \(formats.long(last))")
    }

    private func edited(_ indicator: String, _ present: Indicator?, _ from: IndicatorValue, _ to: IndicatorValue) -> String {
        let noun = fields.noun(to)
        let (old, new) = (
            texts.value(from, of: present, in: deployment), texts.value(to, of: present, in: deployment)
        )
        if case .name = to { return pick("a renommé l’indicateur \(old) en \(new)", "renamed the indicator \(old) to \(new)") }
        return pick(
            "a changé \(noun.definite) de \(indicator)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
            "changed \(noun.definite) of \(indicator): \(new) (before: \(old))")
    }

    private func edited(_ indicator: String, _ unit: String, _ from: MeasuredValue, _ to: MeasuredValue) -> String {
        let measurement = texts.dated(DatedNumber(to.number, on: to.day), unit)
        if from.day == to.day, from.number == to.number, from.source == to.source, from.link == to.link {
            guard let file = to.file else {
                let name = formats.quoted(from.file?.name ?? "")
                return pick(
                    "a retiré le fichier \(name) de la mesure de \(indicator), \(measurement)",
                    "took the file \(name) off the measurement of \(indicator), \(measurement)")
            }
            let name = formats.quoted(file.name)
            return pick(
                "a joint le fichier \(name) à la mesure de \(indicator), \(measurement)",
                "attached the file \(name) to the measurement of \(indicator), \(measurement)")
        }
        let (old, new) = (texts.value(from, unit), texts.value(to, unit))
        return pick(
            "a corrigé une mesure de \(indicator)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
            "corrected a measurement of \(indicator): \(new) (before: \(old))")
    }
}
