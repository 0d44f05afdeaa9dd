// Two pages that hold every part a page can have, for tests that break them.

export const PROCESS_PAGE = `---
title: Talk
ms.date: 5/2/2019
ft.audience: partner
---

# Hold the Talk

Phase: **Assess**  
Motions: **Customer Health / RFA / Targeting**

## Overview

A talk with the customer, as **two** people [meet](phase-assess.md) at https://example.org.

## Objectives

- Listen
  - well
- Answer

## Approach

### Prepare the Talk

Primary Role: **FastTrack Manager**  
Applies To: **Exchange / Classroom/SDS**

Read what is known.

**Step Inputs (what is needed)**

- Notes

**Step Outputs (what comes of it)**

- A list
  1. of questions

#### FTOP Tasks

| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
| --- | --- | :-: | --- | --- |
| 4099 | [Read](https://example.org) the notes | M | FastTrack Manager | All Services |
| 4100 | Ask a question | O | SME | Exchange / Teams |

### Hold it

Primary Role: **-**

> [!NOTE]
> Be on time (BOT).
>
> 1. Which room?

## Key Inputs

- A customer

## Key Outputs

- Answers

## Next Steps

- Write the [note](note.md)

## Refresh Summary

| Date | Who Changed | What Changed |
| --- | --- | --- |
| 03/27/2020 | Ann | First edition |

[Home](https://example.org)
`;

export const STATUS_PAGE = `---
title: Law
---

# L1 - Blocked

> [!IMPORTANT]
> **Definition:** A law forbids it.

- [L2 - Law](l1l2l3-blocked-legal-regulatory.md): A law forbids it.

## Valid Example Scenarios:

| Valid Example Scenario | Scenario Status |
| :--: | :--: |
| Data must stay. | Law |

## Invalid Example Scenarios for this L2:

| Invalid Example Scenario | Scenario Status |
| :--: | :--: |
| A policy forbids it. | Policy |

> [!TIP]
> Ask:
>
> 1. Which law?

## Workload-Specific Questions

### Teams

    1. Which country?
`;
