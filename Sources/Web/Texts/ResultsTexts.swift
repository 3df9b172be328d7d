import Planning

/// The words of indicators: what they are about, their figures, where they stand.
package struct ResultsTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    package func kind(_ kind: Indicator.Kind) -> String {
        switch kind {
        case .impact: pick("impact", "impact")
        case .deployment: pick("déploiement", "deployment")
        case .quality: pick("qualité de service", "quality of service")
        case .sideEffect: pick("effet de bord", "side effect")
        case .context: pick("contexte", "context")
        }
    }

    package func direction(_ direction: Indicator.Direction) -> String {
        switch direction {
        case .up: pick("plus c’est haut, mieux c’est", "higher is better")
        case .down: pick("plus c’est bas, mieux c’est", "lower is better")
        }
    }

    package func rhythm(_ rhythm: Indicator.Rhythm?) -> String {
        switch rhythm {
        case .week: pick("chaque semaine", "every week")
        case .month: pick("chaque mois", "every month")
        case .quarter: pick("chaque trimestre", "every quarter")
        case .halfYear: pick("chaque semestre", "every six months")
        case .year: pick("chaque année", "every year")
        case nil: pick("sans rythme fixé", "no fixed rhythm")
        }
    }

    /// `12,5 minutes`, `80 %`.
    package func figure(_ number: Double, _ unit: String) -> String {
        let number = formats.quantity(number)
        guard !unit.isEmpty else { return number }
        return unit == "%" ? number + pick("\u{202F}%", "%") : "\(number)\u{00A0}\(unit)"
    }

    /// With its sign: `+3 minutes`, `−2 %`.
    func change(_ number: Double, _ unit: String) -> String {
        let sign = number > 0 ? "+" : number < 0 ? "\u{2212}" : ""
        return sign + figure(abs(number), unit)
    }

    /// `12 minutes le 3 mars 2026`.
    package func dated(_ number: DatedNumber, _ unit: String) -> String {
        let (figure, day) = (figure(number.number, unit), formats.long(number.day))
        return pick("\(figure) le \(day)", "\(figure) on \(day)")
    }

    /// A value as a conflict or the history shows it.
    func value(_ value: MeasuredValue, _ unit: String) -> String {
        let details = [value.source, value.link, value.file?.name ?? ""].filter { !$0.isEmpty }
        let figure = dated(DatedNumber(value.number, on: value.day), unit)
        return details.isEmpty ? figure : "\(figure) (\(details.joined(separator: ", ")))"
    }

    func value(_ value: IndicatorValue, of indicator: Indicator?, in deployment: Deployment?) -> String {
        switch value {
        case .name(let text), .how(let text), .unit(let text): text.isEmpty ? pick("rien", "nothing") : formats.quoted(text)
        case .kind(let kind): self.kind(kind)
        case .direction(let direction): self.direction(direction)
        case .baseline(let number), .target(let number):
            number.map { dated($0, indicator?.unit ?? "") } ?? pick("rien", "nothing")
        case .responsible(let person):
            person.map { deployment?.people[$0]?.name ?? pick("une personne retirée depuis", "a person since removed") }
                ?? pick("personne", "nobody")
        case .rhythm(let rhythm): self.rhythm(rhythm)
        }
    }
}

extension Formats {
    /// `1 234,5` or `1,234.5`, with at most four digits after the point.
    package func quantity(_ value: Double) -> String {
        let rounded = (abs(value) * 10_000).rounded() / 10_000
        guard rounded < 1e15 else { return String(value) }
        let digits = String(Int(rounded))
        var fraction = ""
        let rest = Int(((rounded - rounded.rounded(.down)) * 10_000).rounded())
        if rest > 0 {
            fraction = String(rest)
            fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
            while fraction.last == "0" { fraction.removeLast() }
        }
        let isNegative = value < 0 && (rounded > 0)
        return (isNegative ? "\u{2212}" : "") + grouped(digits) + (fraction.isEmpty ? "" : pick(",", ".") + fraction)
    }

    /// `12,5 Mo` or `12.5 MB`; small files in kilobytes.
    package func fileSize(_ bytes: Int) -> String {
        let megabytes = Double(bytes) / 1_048_576
        if megabytes >= 0.95 { return quantity((megabytes * 10).rounded() / 10) + "\u{00A0}" + pick("Mo", "MB") }
        return quantity(Double(max(1, (bytes + 1_023) / 1_024))) + "\u{00A0}" + pick("ko", "kB")
    }
}
