pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

ColumnLayout {
    id: root

    required property Words words

    spacing: Metrics.large

    Section {
        title: "Chips and segments"

        Flow {
            Layout.fillWidth: true
            spacing: Metrics.snug

            Chip {
                text: root.words.small
            }

            Chip {
                objectName: "chosenChip"
                text: root.words.large
                chosen: true
            }

            Chip {
                text: "XL"
                notMade: true
            }

            Chip {
                objectName: "filter"
                text: root.words.under
                chosen: true
                removable: true
            }

            ColourChip {
                text: root.words.sage
                swatch: "#A3B18A"
                chosen: true
            }

            ColourChip {
                text: root.words.oat
                swatch: "#E8DFCB"
            }

            Chip {
                text: root.words.room
                opensList: true
            }
        }

        Segment {
            objectName: "segment"
            Layout.preferredWidth: 420

            SegmentPart {
                text: root.words.cart
                iconName: "bag"
                count: 4
            }

            SegmentPart {
                text: root.words.wishlist
                iconName: "heart"
                count: 2
            }
        }
    }

    Section {
        title: "Pills"

        Flow {
            Layout.fillWidth: true
            spacing: Metrics.snug

            Pill {
                text: root.words.live
                tone: Tone.Kind.Good
                iconName: "live"
            }

            Pill {
                text: root.words.offline
                tone: Tone.Kind.Attention
                iconName: "offline"
            }

            Pill {
                text: root.words.needsYou
                tone: Tone.Kind.Problem
            }

            Pill {
                text: root.words.inStock
                tone: Tone.Kind.Good
                small: true
            }

            Pill {
                text: root.words.lastOne
                tone: Tone.Kind.Attention
                small: true
            }

            Pill {
                text: root.words.noneLeft
                tone: Tone.Kind.Problem
                iconName: "none-left"
                small: true
            }

            Pill {
                text: root.words.priceOf
                small: true
            }

            PillButton {
                text: root.words.live
                initials: "EP"
            }

            PillButton {
                text: root.words.offline
                strongText: root.words.waiting
                iconName: "offline"
                tone: Tone.Kind.Attention
                opensList: true
            }
        }
    }

    Section {
        title: "Keypad"

        RowLayout {
            spacing: Metrics.large

            Keypad {
                objectName: "keypad"
                implicitWidth: 268
            }

            ColumnLayout {
                spacing: Metrics.gap

                PinDots {
                    filled: 2
                }

                Stars {
                    rating: 4.6
                    size: 20
                }

                HistogramBar {
                    label: "5"
                    count: "86"
                    share: 0.88
                }

                HistogramBar {
                    label: "4"
                    count: "27"
                    share: 0.27
                }

                BusyDots {}

                MoneyText {
                    money: root.words.price
                }

                CodeText {
                    code: "40-2217"
                }

                AgeLabel {
                    text: root.words.priceOf
                    stale: true
                }

                Wordmark {
                    marked: true
                }
            }
        }
    }

    Section {
        title: "Toasts"

        Toast {
            objectName: "toast"
            Layout.fillWidth: true
            text: root.words.added
            actionText: root.words.undo
            shown: true
        }

        Toast {
            Layout.fillWidth: true
            text: root.words.saved
            tone: Tone.Kind.Attention
            iconName: "offline"
            shown: true
        }

        Toast {
            Layout.fillWidth: true
            text: root.words.holdFailed
            tone: Tone.Kind.Problem
            actionText: root.words.seeWhy
            shown: true
        }
    }

    Section {
        title: "Dialog"

        Card {
            Layout.fillWidth: true
            radius: Metrics.radiusSheet
            padding: Metrics.page

            DialogBody {
                anchors.fill: parent
                title: root.words.endTitle
                text: root.words.endText
                safeText: root.words.keep
                actText: root.words.end
            }
        }
    }
}
