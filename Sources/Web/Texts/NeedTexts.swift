import Planning

/// The words of resources: kinds, units, where a need stands, amounts.
package struct NeedTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    package func kind(_ kind: NeedKind) -> String {
        switch kind {
        case .agentTime: pick("temps d’agents", "agents’ time")
        case .development: pick("développements informatiques", "IT development")
        case .equipment: pick("objets et équipements", "objects and equipment")
        case .budget: pick("budget", "budget")
        case .premises: pick("locaux", "premises")
        case .skills: pick("compétences", "skills")
        case .other: pick("autre", "other")
        }
    }

    /// As a column or a menu names it.
    package func unit(_ unit: NeedUnit) -> String {
        switch unit {
        case .usual(.days): pick("jours", "days")
        case .usual(.euros): pick("euros", "euros")
        case .usual(.pieces): pick("unités", "pieces")
        case .usual(.squareMetres): "m²"
        case .own(let words): words
        }
    }

    package func standing(_ standing: Need.Standing) -> String {
        switch standing {
        case .toAsk: pick("à demander", "to ask")
        case .asked: pick("demandé", "asked")
        case .refused: pick("refusé", "refused")
        case .promised: pick("promis", "promised")
        case .partlyObtained: pick("obtenu en partie", "partly obtained")
        case .obtained: pick("obtenu", "obtained")
        }
    }

    package func entry(_ kind: NeedEntry.Kind) -> String {
        switch kind {
        case .asked: pick("demande", "request")
        case .promised: pick("promesse", "promise")
        case .obtained: pick("obtention", "grant")
        case .refused: pick("refus", "refusal")
        case .spent: pick("dépense", "expense")
        }
    }

    /// `12 500,50 €`, `10 jours`, `3 licences`.
    package func amount(_ quantity: Quantity, _ unit: NeedUnit) -> String {
        let figure = figure(quantity, hasCents: unit == .euros)
        return switch unit {
        case .usual(.days): "\(figure)\u{00A0}\(dayWord(quantity))"
        case .usual(.euros): pick("\(figure)\u{00A0}€", "€\(figure)")
        case .usual(.pieces):
            "\(figure)\u{00A0}" + pick(isOne(quantity) ? "unité" : "unités", quantity.hundredths == 100 ? "piece" : "pieces")
        case .usual(.squareMetres): "\(figure)\u{00A0}m²"
        case .own(let words): "\(figure)\u{00A0}\(words)"
        }
    }

    private func isOne(_ quantity: Quantity) -> Bool { abs(quantity.hundredths) < 200 }

    private func dayWord(_ quantity: Quantity) -> String {
        pick(isOne(quantity) ? "jour" : "jours", quantity.hundredths == 100 ? "day" : "days")
    }

    /// `12 500,50`, `12,500.50`, `1,5`: no digits after the point that say nothing, and two where there are cents.
    package func figure(_ quantity: Quantity, hasCents: Bool = false) -> String {
        let whole = formats.grouped(String(abs(quantity.hundredths) / 100))
        let cents = abs(quantity.hundredths) % 100
        let both = cents < 10 ? "0\(cents)" : String(cents)
        let digits = cents == 0 ? "" : pick(",", ".") + (cents % 10 == 0 && !hasCents ? String(both.prefix(1)) : both)
        return (quantity.hundredths < 0 ? "\u{2212}" : "") + whole + digits
    }

    /// A person by name, anybody else as they were written.
    package func party(_ party: Party, in deployment: Deployment?) -> String {
        switch party {
        case .person(let id): deployment?.people[id]?.name ?? pick("une personne retirée depuis", "a person since removed")
        case .stakeholder(let id):
            deployment?.stakeholders[id]?.name ?? pick("une partie prenante retirée depuis", "a stakeholder since removed")
        case .words(let words): words
        }
    }

    /// Whose time it is: a person by name, a group as it was written.
    package func agent(_ agent: NeedAgent, in deployment: Deployment?) -> String {
        switch agent {
        case .person(let id): party(.person(id), in: deployment)
        case .words(let words): words
        }
    }

    package func span(_ span: NeedSpan) -> String {
        pick(
            "du \(formats.short(span.first)) au \(formats.short(span.last))", "\(formats.short(span.first)) to \(formats.short(span.last))")
    }

    /// A value of a field as people read it.
    package func value(_ value: NeedValue, in deployment: Deployment?) -> String {
        let nothing = pick("rien", "nothing")
        return switch value {
        case .title(let text): formats.quoted(text)
        case .note(let text): text.isEmpty ? nothing : formats.quoted(text)
        case .kind(let kind): formats.quoted(self.kind(kind))
        case .isCritical(let isCritical): isCritical ? pick("critique", "critical") : pick("pas critique", "not critical")
        case .quantity(let quantity): quantity.map { figure($0) } ?? nothing
        case .unit(let unit): formats.quoted(self.unit(unit))
        case .neededBy(let day): day.map(formats.long) ?? nothing
        case .decider(let party): party.map { self.party($0, in: deployment) } ?? nothing
        case .agent(let agent): agent.map { self.agent($0, in: deployment) } ?? nothing
        case .span(let span): span.map(self.span) ?? nothing
        case .waiting(let actions): actions.isEmpty ? nothing : formats.list(actions.map { action($0, in: deployment) })
        case .obtaining(let id): id.map { action($0, in: deployment) } ?? nothing
        }
    }

    private func action(_ id: ActionID, in deployment: Deployment?) -> String {
        deployment?.plan[id].map { formats.quoted($0.title) } ?? pick("une action supprimée depuis", "an action since removed")
    }

    /// An entry as people read it: « promesse du 12 mars 2026 : 10, Mme Roy ».
    package func entry(_ entry: NeedEntry, in deployment: Deployment?) -> String {
        let day = formats.long(entry.day)
        let head = pick("\(self.entry(entry.kind)) du \(day)", "\(self.entry(entry.kind)) of \(day)")
        let facts = [entry.quantity.map { figure($0) }, entry.party.map { party($0, in: deployment) }, entry.words].compactMap { $0 }
            .filter { !$0.isEmpty }
        return facts.isEmpty ? head : head + pick("\u{00A0}: ", ": ") + facts.joined(separator: ", ")
    }
}
