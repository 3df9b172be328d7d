import Planning

/// Refusals by the rules of results.
extension RefusalTexts {
    func results(_ refusal: ResultsRefusal) -> String {
        switch refusal {
        case .valueBeforeBaseline(let day, let baseline):
            pick(
                "Le \(formats.long(day)) vient avant le jour de la valeur de départ, le \(formats.long(baseline)). "
                    + "Rien n’a été changé\u{00A0}: corrigez l’une des deux dates.",
                "The day \(formats.long(day)) comes before the day of the baseline, \(formats.long(baseline)). "
                    + "Nothing was changed: correct one of the two dates.")
        case .dayToCome(let day, let today):
            pick(
                "Le \(formats.long(day)) est encore à venir (nous sommes le \(formats.long(today)))\u{00A0}: rien n’y a été mesuré. "
                    + "Rien n’a été changé\u{00A0}: choisissez aujourd’hui ou un jour passé.",
                "The day \(formats.long(day)) is still to come (today is \(formats.long(today))): nothing was measured then. "
                    + "Nothing was changed: choose today or a day in the past.")
        case .dayAlreadyMeasured(let day):
            pick(
                "Cet indicateur a déjà une valeur le \(formats.long(day)). Rien n’a été changé\u{00A0}: corrigez cette valeur, ou choisissez un autre jour.",
                "This indicator already has a value on \(formats.long(day)). Nothing was changed: correct that value, or choose another day."
            )
        case .numberOutOfRange:
            pick(
                "Ce nombre est trop grand pour un indicateur\u{00A0}: mille milliards au plus. Rien n’a été changé\u{00A0}: "
                    + "vérifiez le nombre, ou choisissez une unité plus grande.",
                "This number is too large for an indicator: a thousand billion at most. Nothing was changed: "
                    + "check the number, or choose a larger unit.")
        case .targetIsBaseline:
            pick(
                "La cible est égale à la valeur de départ\u{00A0}: il n’y aurait rien à atteindre. Rien n’a été changé\u{00A0}: "
                    + "donnez une cible différente, ou laissez-la vide si l’indicateur est seulement suivi.",
                "The target is the same as the baseline: there would be nothing to reach. Nothing was changed: "
                    + "give another target, or leave it empty if the indicator is only watched.")
        case .targetAgainstDirection(let direction): against(direction)
        case .targetBeforeBaseline(let baseline, let target):
            pick(
                "La cible est au \(formats.long(target)), qui ne vient pas après le jour de la valeur de départ, le \(formats.long(baseline)). "
                    + "Rien n’a été changé\u{00A0}: corrigez l’une des deux dates.",
                "The target is for \(formats.long(target)), which does not come after the day of the baseline, \(formats.long(baseline)). "
                    + "Nothing was changed: correct one of the two dates.")
        case .sameIndicatorName(let name):
            pick(
                "Un indicateur s’appelle déjà \(formats.quoted(name)). Rien n’a été changé\u{00A0}: donnez un autre nom, ou modifiez cet indicateur.",
                "An indicator is already called \(formats.quoted(name)). Nothing was changed: choose another name, or change that indicator."
            )
        case .notAWebAddress(let text):
            pick(
                "\(formats.quoted(text)) n’est pas l’adresse d’une page. Rien n’a été changé\u{00A0}: une adresse commence par "
                    + "https:// ou http:// et ne contient pas d’espace.",
                "\(formats.quoted(text)) is not the address of a page. Nothing was changed: an address begins with "
                    + "https:// or http:// and has no space in it.")
        case .noRoomForFile(let limit):
            pick(
                "Les pièces de ce déploiement prendraient plus de \(formats.fileSize(limit)), sa limite. Le fichier n’a pas été gardé\u{00A0}: "
                    + "déposez-le ailleurs et donnez son adresse.",
                "The files of this deployment would take more than \(formats.fileSize(limit)), its limit. The file was not kept: "
                    + "put it elsewhere and give its address.")
        case .fileTooLarge(let limit):
            pick(
                "Ce fichier dépasse \(formats.fileSize(limit)). Il n’a pas été gardé\u{00A0}: réduisez-le, ou donnez l’adresse où il se trouve.",
                "This file is larger than \(formats.fileSize(limit)). It was not kept: make it smaller, or give the address where it is.")
        }
    }

    private func against(_ direction: Indicator.Direction) -> String {
        switch direction {
        case .up:
            pick(
                "Pour cet indicateur, plus c’est haut, mieux c’est\u{00A0}: la cible ne peut pas être sous la valeur de départ. "
                    + "Rien n’a été changé\u{00A0}: corrigez la cible ou le sens.",
                "For this indicator higher is better: the target can not be below the baseline. "
                    + "Nothing was changed: correct the target or the direction.")
        case .down:
            pick(
                "Pour cet indicateur, plus c’est bas, mieux c’est\u{00A0}: la cible ne peut pas être au-dessus de la valeur de départ. "
                    + "Rien n’a été changé\u{00A0}: corrigez la cible ou le sens.",
                "For this indicator lower is better: the target can not be above the baseline. "
                    + "Nothing was changed: correct the target or the direction.")
        }
    }
}

extension FieldNames {
    func noun(_ value: IndicatorValue) -> Noun {
        switch (language, value) {
        case (.french, .name): .french("nom de l’indicateur")
        case (.french, .how): .french("façon de mesurer", feminine: true)
        case (.french, .kind): .french("genre de l’indicateur")
        case (.french, .unit): .french("unité", feminine: true)
        case (.french, .direction): .french("sens de l’indicateur")
        case (.french, .baseline): .french("valeur de départ", feminine: true)
        case (.french, .target): .french("cible", feminine: true)
        case (.french, .responsible): .french("responsable de la mesure")
        case (.french, .rhythm): .french("rythme de mesure")
        case (.english, .name): .english("name of the indicator")
        case (.english, .how): .english("way of measuring")
        case (.english, .kind): .english("kind of indicator")
        case (.english, .unit): .english("unit")
        case (.english, .direction): .english("direction of the indicator")
        case (.english, .baseline): .english("baseline")
        case (.english, .target): .english("target")
        case (.english, .responsible): .english("person responsible for measuring")
        case (.english, .rhythm): .english("rhythm of measuring")
        }
    }
}
