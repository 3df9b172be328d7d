import Planning

/// What is kept with an action: links, notes, postponements, comments.
extension ActionPanel {
    func links(_ html: inout HTML) {
        guard isShown(.link) else { return }
        section("links", texts.links, count: count(action.links.count), &html) { html in
            html.element("ul", .class("items"), .id("links-\(number)")) { html in
                for link in action.links { self.link(link, &html) }
            }
            guard isEditable else { return }
            add(.link, texts.theLink, &html) { html, typed in
                input("address", typed["address"] ?? "", label: texts.linkAddress, placeholder: "https://…", isRequired: true, &html)
                input("title", typed["title"] ?? "", label: texts.linkTitle, placeholder: texts.linkTitle, &html)
            }
        }
    }

    private func link(_ link: Link, _ html: inout HTML) {
        let item = ActionItem.link(link)
        let name = link.title.isEmpty ? link.address : link.title
        html.element("li", .id("\(formID(item))-item")) { html in
            html.element("a", .class("grow"), .href(link.address), .attribute("rel", "noreferrer noopener"), text: name)
            guard isEditable else { return }
            html.element("details", .id("\(formID(item))-edit")) { html in
                html.element("summary") { html in
                    html.text(texts.edit)
                    html.element("span", .class("visually-hidden"), text: " " + name)
                }
                line(item, &html, label: name) { html in
                    input("title", typed(item, "title", link.title), label: texts.linkTitle, style: "in-place", &html)
                    input(
                        "address", typed(item, "address", link.address), label: texts.linkAddress, style: "in-place",
                        isRequired: true, &html)
                }
            }
            html.element("span", .class("ends")) { html in remove(item, about: name, &html) }
        }
    }

    func notes(_ html: inout HTML) {
        guard !action.notes.isEmpty else { return }
        section("notes", texts.notes, count: count(action.notes.count), &html) { html in
            html.element("ul", .class("items"), .id("notes-\(number)")) { html in
                for note in action.notes { self.note(note, &html) }
            }
        }
    }

    private func note(_ note: Note, _ html: inout HTML) {
        let item = ActionItem.note(note)
        html.element("li", .id("\(formID(item))-item")) { html in
            guard isEditable else {
                html.element("span", .class("soft"), text: note.label)
                html.element("span", .class("grow"), text: note.text)
                return
            }
            line(item, &html, label: note.label) { html in
                input("label", typed(item, "label", note.label), label: texts.noteLabel, style: "in-place soft", isRequired: true, &html)
                html.element(
                    "textarea", .class("in-place"), .name("text"), .attribute("rows", 1),
                    .attribute("aria-label", note.label), text: typed(item, "text", note.text))
            }
            html.element("span", .class("ends")) { html in remove(item, about: note.label, &html) }
        }
    }

    func postponements(_ html: inout HTML) {
        guard !action.postponements.isEmpty else { return }
        section("postponements", texts.postponements, count: count(action.postponements.count), &html) { html in
            html.element("ul", .class("items"), .id("postponements-\(number)")) { html in
                for postponement in action.postponements.reversed() {
                    html.element("li") { html in
                        html.element(
                            "span", .class("grow"),
                            text: texts.postponement(
                                from: formats.compact(postponement.from, today: context.today),
                                to: formats.compact(postponement.to, today: context.today),
                                by: context.accountNames[postponement.author] ?? texts.somebody,
                                reason: postponement.reason.isEmpty ? nil : formats.quoted(postponement.reason)))
                    }
                }
            }
        }
    }

    func comments(_ html: inout HTML) {
        guard context.canSpeak || !action.comments.isEmpty else { return }
        section("comments", texts.comments, count: count(action.comments.count), &html) { html in
            html.element("ul", .class("items"), .id("comments-\(number)")) { html in
                for comment in action.comments { self.comment(comment, &html) }
            }
            guard context.canSpeak else { return }
            add(.comment, "", &html) { html, typed in
                html.element(
                    "textarea", .name("text"), .attribute("rows", 2), .flag("required"),
                    .attribute("placeholder", texts.writeToTheTeam), .attribute("aria-label", texts.newComment),
                    .data("mentions", "mention-options"), .attribute("aria-describedby", "mention-help"), text: typed["text"] ?? "")
                html.element("p", .class("help"), .id("mention-help"), text: texts.mentionHelp)
                MentionPicker(people: deployment.people, language: language).write(to: &html)
            }
        }
    }

    private func comment(_ comment: Comment, _ html: inout HTML) {
        let item = ActionItem.comment(comment)
        let day = deployment.settings.day(at: comment.at)
        html.element("li", .id("\(formID(item))-item"), .attribute("tabindex", "-1")) { html in
            html.element("p", .class("wide")) { html in
                html.element("strong", text: context.accountNames[comment.author] ?? texts.somebody)
                html.text(" ")
                html.element(
                    "span", .class("soft"),
                    text: formats.compact(day, today: context.today) + ", "
                        + formats.time(comment.at, in: deployment.settings.zone))
            }
            html.element("blockquote", .class("grow")) { html in
                CommentText(comment: comment, people: deployment.people, reader: context.person).write(to: &html)
            }
            guard context.canSpeak, context.reader == comment.author || context.role == .lead else { return }
            html.element("details", .id("\(formID(item))-edit")) { html in
                html.element("summary", text: texts.edit)
                line(item, &html, label: texts.newComment) { html in
                    html.element(
                        "textarea", .class("in-place"), .name("text"), .attribute("rows", 2), .flag("required"),
                        .attribute("aria-label", texts.newComment), text: typed(item, "text", comment.text))
                }
            }
            html.element("span", .class("ends")) { html in remove(item, about: texts.theComment, &html) }
        }
    }
}
